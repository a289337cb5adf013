package org.gatehouse.organizer.exports;

import java.util.List;

import org.gatehouse.desk.words.Words;

/// What is written to a file: named columns and rows of as many cells.
record Table(List<String> header, List<List<Cell>> rows) {
    Table {
        header = header.stream().map(Words::aloud).toList();
        rows = List.copyOf(rows);
    }
}
