package org.gatehouse.sync.checkin;

import java.time.Instant;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict.Refusal;
import org.gatehouse.ticketing.ticket.TicketId;

/// What became of a supervisor's word that somebody be let in whom the gate refuses.
public sealed interface Overruled {
    /// They go in; the record of it is on the disk.
    ///
    /// @param refusal what the gate had said
    record LetIn(TicketId ticket, int persons, Refusal refusal, RecordId record, Instant at) implements Overruled {}

    /// By now it is no refusal, or the gate cannot tell: this is its own word, kept as any other. The approval is
    /// still good.
    record Judged(Presented presented) implements Overruled {}

    /// Nobody may let this in: it names no ticket of this event. The approval is still good.
    record Never(Refusal refusal) implements Overruled {}

    /// The approval has been used, is too old, or is not this gate's.
    record NotApproved() implements Overruled {}
}
