package org.gatehouse.ticketing.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.GateRecord.What;

/// Whether a device may take back a record of its own.
public sealed interface Undoing {
    /// So long a record may be taken back. Later the guest has gone on, and what was a slip of the hand has become
    /// what happened.
    Duration LIMIT = Duration.ofMinutes(10);

    record Allowed(GateRecord record) implements Undoing {}

    /// Why it may not.
    sealed interface Objection extends Undoing {}

    /// This device has no such record.
    record NotHere() implements Objection {}

    /// Nobody went in or out by it.
    record NothingToUndo(What what) implements Objection {}

    /// It was taken back before.
    ///
    /// @param by the record that did
    record UndoneBefore(GateRecord by) implements Objection {}

    /// @param until when it could last be taken back
    record TooLate(Instant until) implements Objection {}

    /// @param record of this device
    /// @param ofTicket all records of its ticket that are held here
    /// @param now the device's anchored time
    static Undoing judge(GateRecord record, Collection<GateRecord> ofTicket, Instant now) {
        boolean passed = switch (record.what()) {
            case In ignored -> true;
            case Out ignored -> true;
            case Undo ignored -> false;
            case Refused ignored -> false;
        };
        if (!passed) {
            return new NothingToUndo(record.what());
        }
        var until = record.at().plus(LIMIT);
        return ofTicket.stream().filter(other -> takesBack(other, record)).findFirst()
                .<Undoing>map(UndoneBefore::new)
                .orElseGet(() -> now.isBefore(until) ? new Allowed(record) : new TooLate(until));
    }

    private static boolean takesBack(GateRecord other, GateRecord record) {
        return other.what() instanceof Undo undo && undo.undone().equals(record.id())
                && other.id().device().equals(record.id().device());
    }
}
