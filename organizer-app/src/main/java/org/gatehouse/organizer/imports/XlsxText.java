package org.gatehouse.organizer.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Reads the first sheet of a workbook. A barcode that Excel took for a number is written out in full.
final class XlsxText {

    private XlsxText() {}

    /// @param most so many lines, those without any left out: a sheet that is formatted down to its end has a million
    static Reading read(byte[] bytes, int most) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            return new Reading.Read(
                    new Grid(rows.map(XlsxText::line).filter(line -> !line.isBlank()).limit(most).toList()));
        } catch (IOException | RuntimeException broken) {
            // the reader tells of a damaged file by exceptions of every kind
            return new Reading.Unreadable(Reading.Why.BROKEN_WORKBOOK, 0);
        }
    }

    private static Grid.Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(GuestFile.cell(text(row.getCell(i))));
        }
        return new Grid.Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber();
            return number.compareTo(BigDecimal.ZERO) == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        var raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : raw;
    }
}
