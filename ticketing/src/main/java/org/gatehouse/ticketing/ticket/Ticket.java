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
public record Ticket(
        TicketId id,
        EventId event,
        RegistrationId registration,
        @Nullable String holder,
        TicketStatus status,
        Instant since,
        @Nullable Money owed) {
    public TypeNumber type() {
        return id.type();
    }
}
