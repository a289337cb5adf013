package org.gatehouse.ticketing.ticket;

import java.time.Instant;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

/// The right to enter.
///
/// @param holder the name on it
/// @param since since when the status holds
/// @param owed what is still to be paid for it
/// @param barcode the text that stands for it, where it was sold elsewhere
public record Ticket(
        TicketId id,
        EventId event,
        RegistrationId registration,
        @Nullable String holder,
        TicketStatus status,
        Instant since,
        @Nullable Money owed,
        @Nullable String barcode) {
    /// One that was sold here.
    public Ticket(TicketId id, EventId event, RegistrationId registration, @Nullable String holder,
            TicketStatus status, Instant since, @Nullable Money owed) {
        this(id, event, registration, holder, status, since, owed, null);
    }

    /// The same ticket, which is something else since then.
    public Ticket become(TicketStatus newStatus, Instant at) {
        return new Ticket(id, event, registration, holder, newStatus, at, owed, barcode);
    }

    public TypeNumber type() {
        return id.type();
    }
}
