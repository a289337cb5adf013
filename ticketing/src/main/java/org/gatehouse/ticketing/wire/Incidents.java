package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.jspecify.annotations.Nullable;

/// What happened at an event's gates that should not have. The first page has all that was admitted wrongly; what is held
/// apart, which one stolen device can make any number of, comes page by page.
///
/// @param asOf the cloud's time when it looked
/// @param version the event's version that the lists include
/// @param admittedAgain on the first page: one for each ticket that was admitted more often than its rules allow
/// @param admittedVoid on the first page: one for each admission that reached the cloud when the ticket was void there; earliest first
/// @param heldApart some of the records that do not count, by device
/// @param marks on the first page: which of all these somebody has dealt with
/// @param holders whose tickets the page is about, for those who may see guests; nobody for others
/// @param cursor names the next page; absent on the last
public record Incidents(
        EventId event,
        Instant asOf,
        long version,
        List<Incident> admittedAgain,
        List<AfterVoid> admittedVoid,
        List<Held> heldApart,
        List<IncidentMark> marks,
        List<Holder> holders,
        @Nullable String cursor) {
    public Incidents {
        admittedAgain = List.copyOf(admittedAgain);
        admittedVoid = List.copyOf(admittedVoid);
        heldApart = List.copyOf(heldApart);
        marks = List.copyOf(marks);
        holders = List.copyOf(holders);
    }

    /// A record that does not count.
    ///
    /// @param received when the cloud took it in
    public record Held(GateRecord record, Reason reason, Instant received) {}

    /// Who holds a ticket, as its registration has it.
    public record Holder(TicketId ticket, RegistrationId registration, @Nullable String name) {}
}
