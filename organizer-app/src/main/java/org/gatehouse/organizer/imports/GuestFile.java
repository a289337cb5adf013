package org.gatehouse.organizer.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a file of guests, whatever program wrote it. What it is, its first bytes tell, not its name.
final class GuestFile {
    static final int MOST_BYTES = 64 << 20;
    static final int MOST_LINES = 200_000;

    private GuestFile() {}

    static Reading read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Reading.Unreadable(Reading.Why.TOO_LARGE, 0);
            }
            return read(Files.readAllBytes(file));
        } catch (IOException gone) {
            return new Reading.Unreadable(Reading.Why.GONE, 0);
        }
    }

    private static Reading read(byte[] bytes) {
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Reading.Unreadable(Reading.Why.OLD_WORKBOOK, 0);
        }
        var reading = begins(bytes, 'P', 'K', 3, 4)
                ? XlsxText.read(bytes, MOST_LINES + 1)
                : CsvText.read(Encodings.decode(bytes));
        return switch (reading) {
            case Reading.Read(var grid) -> filled(grid);
            case Reading.Unreadable unreadable -> unreadable;
        };
    }

    private static Reading filled(Grid grid) {
        var lines = grid.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new Reading.Unreadable(Reading.Why.EMPTY, 0);
        }
        return lines.size() > MOST_LINES
                ? new Reading.Unreadable(Reading.Why.TOO_LARGE, 0)
                : new Reading.Read(new Grid(lines));
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
