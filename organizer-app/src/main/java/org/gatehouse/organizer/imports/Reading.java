package org.gatehouse.organizer.imports;

import java.util.Optional;

/// What came of reading a file.
sealed interface Reading {
    /// @param guessed how its letters were taken to be written, where that is not certain
    record Read(Grid grid, Optional<TextEncoding> guessed) implements Reading {
        Read(Grid grid) {
            this(grid, Optional.empty());
        }
    }

    /// @param line where, 0 for the file as a whole
    record Unreadable(Why why, int line) implements Reading {}

    /// Why nothing can be made of it.
    enum Why {
        GONE, EMPTY, TOO_LARGE,
        /// The workbook of an old Excel, or one with a password.
        OLD_WORKBOOK, BROKEN_WORKBOOK,
        /// A quotation mark that is not closed, or text after one.
        QUOTES
    }
}
