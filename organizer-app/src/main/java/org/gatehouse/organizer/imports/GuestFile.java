package org.gatehouse.organizer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a file of guests, whatever program wrote it. What it is, its first bytes tell, not its name.
final class GuestFile {
    static final int MOST_BYTES = 64 << 20;
    static final int MOST_LINES = 200_000;

    private GuestFile() {}

    static Reading read(Path file) {
        return read(file, Encodings::decode);
    }

    /// Reads it with letters as somebody says they are written.
    static Reading read(Path file, TextEncoding as) {
        return read(file, bytes -> Encodings.decode(bytes, as));
    }

    private static Reading read(Path file, Function<byte[], Encodings.Decoded> decoding) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Reading.Unreadable(Reading.Why.TOO_LARGE, 0);
            }
            return read(Files.readAllBytes(file), decoding);
        } catch (IOException gone) {
            return new Reading.Unreadable(Reading.Why.GONE, 0);
        }
    }

    private static Reading read(byte[] bytes, Function<byte[], Encodings.Decoded> decoding) {
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Reading.Unreadable(Reading.Why.OLD_WORKBOOK, 0);
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return filled(XlsxText.read(bytes, MOST_LINES + 1), Optional.empty());
        }
        var decoded = decoding.apply(bytes);
        return filled(CsvText.read(decoded.text()), decoded.guessed());
    }

    private static Reading filled(Reading reading, Optional<TextEncoding> guessed) {
        return switch (reading) {
            case Reading.Read read -> filled(read.grid(), guessed);
            case Reading.Unreadable unreadable -> unreadable;
        };
    }

    private static Reading filled(Grid grid, Optional<TextEncoding> guessed) {
        var lines = grid.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new Reading.Unreadable(Reading.Why.EMPTY, 0);
        }
        return lines.size() > MOST_LINES
                ? new Reading.Unreadable(Reading.Why.TOO_LARGE, 0)
                : new Reading.Read(new Grid(lines), guessed);
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// Without the spaces around it, and without the apostrophe that an export put before what looks like a formula.
    static String cell(String text) {
        var bare = text.replace('\u00A0', ' ').strip();
        boolean guarded = bare.length() > 1 && bare.charAt(0) == '\'' && "=+-@".indexOf(bare.charAt(1)) >= 0;
        return guarded ? bare.substring(1) : bare;
    }

    static List<String> cells(List<String> texts) {
        return texts.stream().map(GuestFile::cell).toList();
    }
}
