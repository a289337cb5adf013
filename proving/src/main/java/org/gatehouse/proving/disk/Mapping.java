package org.gatehouse.proving.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A stretch of this process's memory.
///
/// @param from first address
/// @param to first address behind it
/// @param offset in the file
/// @param file mapped there; empty where none is
record Mapping(long from, long to, boolean writable, long offset, String file) {
    private static final Path OF_THIS_PROCESS = Path.of("/proc/self/maps");
    private static final int FIELDS = 6;

    static List<Mapping> all() throws IOException {
        return Files.readAllLines(OF_THIS_PROCESS).stream().map(Mapping::parse).toList();
    }

    /// `7f12a000-7f12b000 rw-p 00106000 fd:01 4711   /tmp/lib.so`
    static Mapping parse(String line) {
        var fields = line.split("\\s+", FIELDS);
        int dash = fields[0].indexOf('-');
        return new Mapping(Long.parseUnsignedLong(fields[0], 0, dash, 16),
                Long.parseUnsignedLong(fields[0], dash + 1, fields[0].length(), 16), fields[1].contains("w"),
                Long.parseUnsignedLong(fields[2], 16), fields.length == FIELDS ? fields[FIELDS - 1] : "");
    }

    boolean contains(long address) {
        return from <= address && address < to;
    }
}
