package org.gatehouse.organizer.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads text whose cells are separated by commas, semicolons or tabs: by whichever the first line has most of.
final class CsvText {
    private static final String SEPARATORS = ",;\t";

    private CsvText() {}

    static Reading read(String text) {
        var lines = new ArrayList<Grid.Line>();
        int end = 0;
        var format = CSVFormat.EXCEL.builder().setDelimiter(separator(text)).setLenientEof(false)
                .setTrailingData(false).get();
        try (var parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            var records = parser.iterator();
            while (records.hasNext()) {
                int start = end + 1;
                end = (int) parser.getCurrentLineNumber();
                lines.add(new Grid.Line(start, GuestFile.cells(records.next().toList())));
            }
            return new Reading.Read(new Grid(lines));
        } catch (IOException | UncheckedIOException quotes) {
            return new Reading.Unreadable(Reading.Why.QUOTES, end + 1);
        }
    }

    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int at = quoted ? -1 : SEPARATORS.indexOf(c);
            if (at >= 0) {
                counts[at]++;
            } else if (c == '\n' && begun && !quoted) {
                break;
            }
            begun |= !Character.isWhitespace(c);
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return SEPARATORS.charAt(counts[2] > counts[most] ? 2 : most);
    }
}
