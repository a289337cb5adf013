package org.gatehouse.sync.checkin;

import java.time.Instant;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Undoing;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;

/// What became of a supervisor's wish to take back a record. Only where it was taken back is the approval used.
public sealed interface Undone {
    /// It counts no more; the record of that is on the disk.
    record TakenBack(GateRecord undone, RecordId record, Instant at) implements Undone {}

    /// It counts as before, by the rules.
    record Refused(Undoing.Objection why) implements Undone {}

    /// The approval has been used, is too old, or is not this gate's.
    record NotApproved() implements Undone {}

    /// It still counts, for the gate could not keep the record of its undoing.
    record NotKept(CouldNotJudge.Cause cause) implements Undone {}
}
