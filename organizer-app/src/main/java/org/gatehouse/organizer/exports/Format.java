package org.gatehouse.organizer.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The kinds of file that are written.
public enum Format {
    /// As Excel writes it in the user's country: a semicolon between cells where the comma is in the numbers.
    CSV {
        @Override
        void write(Table table, Path target, Locale locale) throws IOException {
            new CsvFile(locale).write(table, target);
        }
    },
    /// A workbook of one sheet.
    XLSX {
        @Override
        void write(Table table, Path target, Locale locale) throws IOException {
            XlsxFile.write(table, target);
        }
    };

    abstract void write(Table table, Path target, Locale locale) throws IOException;

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
