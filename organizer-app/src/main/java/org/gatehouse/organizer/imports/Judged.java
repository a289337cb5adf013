package org.gatehouse.organizer.imports;

import java.util.List;
import java.util.Map;

import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.wire.Imports;

/// The rows of a file, each either in order or with what is wrong.
///
/// @param already how many of those in order are in the event as they stand here
/// @param fresh how many tickets of which type those in order add
/// @param ours how many of those added have no barcode and get a code of ours
/// @param alike lines of those who would get one more ticket of a type they have one of
record Judged(List<Good> good, List<Bad> bad, int already, Map<TypeNumber, Integer> fresh, int ours,
        List<Integer> alike) {
    Judged {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        fresh = Map.copyOf(fresh);
        alike = List.copyOf(alike);
    }

    static Judged none() {
        return new Judged(List.of(), List.of(), 0, Map.of(), 0, List.of());
    }

    /// @param line in the file
    record Good(int line, Imports.Row row) {}

    /// @param cell what stands there
    /// @param other the line in the way, 0 for none
    record Bad(int line, Flaw flaw, String cell, int other) {}
}
