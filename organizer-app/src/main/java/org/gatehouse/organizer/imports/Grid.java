package org.gatehouse.organizer.imports;

import java.util.List;

/// The cells of a file as they stand in it, lines without any left out.
record Grid(List<Line> lines) {
    Grid {
        lines = List.copyOf(lines);
    }

    /// @param number as a spreadsheet or an editor counts, from 1
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        /// Nothing where there are fewer cells.
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    int width() {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }
}
