package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;

/// What happened at an event's gates that should not have.
///
/// @param asOf the cloud's time when it looked
/// @param version the event's version that the lists include
/// @param admittedAgain one for each ticket that was admitted more often than its rules allow
/// @param admittedVoid one for each admission that reached the cloud when the ticket was void there; earliest first
/// @param heldApart records that do not count, by time of receipt
public record Incidents(
        EventId event,
        Instant asOf,
        long version,
        List<Incident> admittedAgain,
        List<AfterVoid> admittedVoid,
        List<Held> heldApart) {
    public Incidents {
        admittedAgain = List.copyOf(admittedAgain);
        admittedVoid = List.copyOf(admittedVoid);
        heldApart = List.copyOf(heldApart);
    }

    /// A record that does not count.
    ///
    /// @param received when the cloud took it in
    public record Held(GateRecord record, Reason reason, Instant received) {}
}
