package org.gatehouse.sync.store;

import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Verdict;

/// What became of a proposal.
public sealed interface Outcome {
    /// The record is on the disk.
    record Kept(Verdict verdict, GateRecord record) implements Outcome {}

    /// There was nothing to keep.
    record Judged(Verdict verdict) implements Outcome {}

    /// The record is not on the disk, or not for certain.
    record Lost(Exception cause) implements Outcome {}
}
