package org.gatehouse.ticketing.registration;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.ticket.Ticket;

/// One attendee's purchase.
public record Registration(
        RegistrationId id,
        EventId event,
        Channel channel,
        Attendee attendee,
        Money amount,
        Payment payment,
        RegistrationStatus status,
        Instant createdAt,
        List<Ticket> tickets) {
    public Registration {
        tickets = List.copyOf(tickets);
    }
}
