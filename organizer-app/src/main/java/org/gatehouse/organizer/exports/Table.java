package org.gatehouse.organizer.exports;

import java.util.List;

/// What is written to a file: named columns and rows of as many cells.
record Table(List<String> header, List<List<Cell>> rows) {
    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
