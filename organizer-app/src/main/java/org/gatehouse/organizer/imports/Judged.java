package org.gatehouse.organizer.imports;

import java.util.List;

import org.gatehouse.ticketing.wire.Imports;

/// The rows of a file, each either in order or with what is wrong.
///
/// @param already how many of those in order are in the event as they stand here
record Judged(List<Good> good, List<Bad> bad, int already) {
    Judged {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    static Judged none() {
        return new Judged(List.of(), List.of(), 0);
    }

    /// @param line in the file
    record Good(int line, Imports.Row row) {}

    /// @param cell what stands there
    /// @param other the line in the way, 0 for none
    record Bad(int line, Flaw flaw, String cell, int other) {}
}
