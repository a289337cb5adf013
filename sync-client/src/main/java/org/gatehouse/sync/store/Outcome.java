package org.gatehouse.sync.store;

import org.gatehouse.ticketing.admission.GateRecord;

/// What became of a proposal.
///
/// @param <T> what was judged
public sealed interface Outcome<T> {
    /// The record is on the disk.
    record Kept<T>(T answer, GateRecord record) implements Outcome<T> {}

    /// There was nothing to keep.
    record Judged<T>(T answer) implements Outcome<T> {}

    /// The record is not on the disk, or not for certain.
    record Lost<T>(Exception cause) implements Outcome<T> {}
}
