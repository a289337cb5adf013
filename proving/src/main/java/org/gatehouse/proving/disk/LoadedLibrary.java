package org.gatehouse.proving.disk;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shared library in this process's memory (ELF, 64 bits), and the words in it that hold the addresses of functions
/// it has from elsewhere: whoever writes another address there has the library call something else. Each such word is
/// named by one of the library's relocations, be it a slot of its procedure table or a table of its own.
final class LoadedLibrary {
    private static final int PROGRAM_HEADERS_AT = 32;
    private static final int PROGRAM_HEADER_COUNT_AT = 56;
    private static final int PROGRAM_HEADER_BYTES = 56;
    private static final int DYNAMIC = 2;
    private static final int SYMBOL_BYTES = 24;
    private static final int RELOCATION_BYTES = 24;
    private static final int ENTRY_BYTES = 16;
    private static final int PROCEDURES_SIZE = 2;
    private static final int STRINGS = 5;
    private static final int SYMBOLS = 6;
    private static final int RELOCATIONS = 7;
    private static final int RELOCATIONS_SIZE = 8;
    private static final int PROCEDURES = 23;
    /// The whole word is the function's address: on x86-64 R_X86_64_64, GLOB_DAT, JUMP_SLOT; on aarch64 R_AARCH64_ABS64,
    /// GLOB_DAT, JUMP_SLOT.
    private static final List<Integer> WHOLE_ADDRESS = List.of(1, 6, 7, 257, 1025, 1026);

    private final long base;
    private final MemorySegment memory = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    private final Map<Long, Long> dynamic = new HashMap<>();

    private LoadedLibrary(long base) {
        this.base = base;
        readDynamic();
    }

    /// @param name a part of its file's name
    static Optional<LoadedLibrary> named(String name) throws IOException {
        return Mapping.all().stream().filter(mapping -> mapping.offset() == 0 && mapping.file().contains(name))
                .findFirst().map(mapping -> new LoadedLibrary(mapping.from()));
    }

    private void readDynamic() {
        long headers = base + word(base + PROGRAM_HEADERS_AT);
        int count = memory.get(JAVA_SHORT_UNALIGNED, base + PROGRAM_HEADER_COUNT_AT);
        for (int i = 0; i < count; i++) {
            long header = headers + (long) i * PROGRAM_HEADER_BYTES;
            if (memory.get(JAVA_INT_UNALIGNED, header) == DYNAMIC) {
                long entry = base + word(header + 16);
                for (; word(entry) != 0; entry += ENTRY_BYTES) {
                    dynamic.put(word(entry), word(entry + 8));
                }
            }
        }
    }

    private long word(long address) {
        return memory.get(JAVA_LONG_UNALIGNED, address);
    }

    /// Some systems have made these absolute when they loaded the library, some leave them relative to it.
    private long address(int tag) {
        long value = dynamic.getOrDefault((long) tag, 0L);
        return Long.compareUnsigned(value, base) < 0 ? base + value : value;
    }

    /// The addresses of the words that hold a function's address, by the function's name.
    Map<String, List<Long>> imports() {
        var found = new HashMap<String, List<Long>>();
        collect(address(RELOCATIONS), dynamic.getOrDefault((long) RELOCATIONS_SIZE, 0L), found);
        collect(address(PROCEDURES), dynamic.getOrDefault((long) PROCEDURES_SIZE, 0L), found);
        return found;
    }

    private void collect(long relocations, long bytes, Map<String, List<Long>> found) {
        for (long at = relocations; at < relocations + bytes; at += RELOCATION_BYTES) {
            long info = word(at + 8);
            int symbol = (int) (info >>> 32);
            if (symbol != 0 && WHOLE_ADDRESS.contains((int) info) && word(at + 16) == 0) {
                found.computeIfAbsent(name(symbol), ignored -> new ArrayList<>()).add(base + word(at));
            }
        }
    }

    private String name(int symbol) {
        int at = memory.get(JAVA_INT_UNALIGNED, address(SYMBOLS) + (long) symbol * SYMBOL_BYTES);
        return memory.getString(address(STRINGS) + at);
    }

    /// Has the library call another function.
    void redirect(long slot, MemorySegment function, Libc libc) throws IOException {
        for (var mapping : Mapping.all()) {
            if (mapping.contains(slot) && !mapping.writable()) {
                long result = libc.makeWritable(mapping.from(), mapping.to() - mapping.from());
                if (result < 0) {
                    throw new IOException("the library's table cannot be written: error " + -result);
                }
            }
        }
        memory.set(JAVA_LONG_UNALIGNED, slot, function.address());
    }
}
