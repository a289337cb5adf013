package org.gatehouse.organizer.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a workbook. What somebody typed is typed as text and so can be no formula.
final class XlsxFile {
    /// What a cell holds at most; Excel repairs a file that has more.
    private static final int LONGEST = 32_767;

    private XlsxFile() {}

    static void write(Table table, Path target) throws IOException {
        try (var out = Files.newOutputStream(target); var book = new Workbook(out, "Gatehouse", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, text(table.header().get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, 22);
            }
            for (int row = 0; row < table.rows().size(); row++) {
                write(sheet, row + 1, table.rows().get(row));
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text words -> sheet.value(row, column, text(words.text()));
                case Cell.Number number -> sheet.value(row, column, number.number());
                case Cell.Moment moment -> {
                    sheet.value(row, column, moment.at());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
            }
        }
    }

    /// Without what XML cannot carry.
    private static String text(String words) {
        var carried = words.codePoints().filter(XlsxFile::isCarried)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return carried.length() > LONGEST ? carried.substring(0, LONGEST) : carried;
    }

    private static boolean isCarried(int c) {
        boolean plain = c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
        return plain || c == '\t' || c == '\n' || c == '\r';
    }
}
