package org.gatehouse.organizer.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;

/// Writes comma-separated values that spreadsheets open without asking, and that do nothing when opened.
final class CsvFile {
    /// What a spreadsheet takes for the beginning of a formula, the wide forms of East Asian keyboards among them.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private final char decimal;

    CsvFile(Locale locale) {
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }

    void write(Table table, Path target) throws IOException {
        var format = CSVFormat.EXCEL.builder().setDelimiter(decimal == ',' ? ';' : ',').get();
        try (var out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            // without the mark Excel reads the file in the code page of the machine
            out.write('\uFEFF');
            var printer = format.print(out);
            printer.printRecord(table.header().stream().map(CsvFile::harmless).toList());
            for (List<Cell> row : table.rows()) {
                printer.printRecord(row.stream().map(this::text).toList());
            }
            printer.flush();
        }
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Text words -> harmless(words.text());
            case Cell.Number number -> number.number().toPlainString().replace('.', decimal);
            case Cell.Moment moment -> MOMENT.format(moment.at());
        };
    }

    /// The apostrophe makes text of it in every spreadsheet.
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
