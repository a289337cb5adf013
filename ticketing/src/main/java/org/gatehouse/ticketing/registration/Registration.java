package org.gatehouse.ticketing.registration;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/// One attendee's purchase.
///
/// @param sale at what its tickets were sold; absent where they were sold elsewhere, or before sales were kept
/// @param mailed when its tickets were last sent by e-mail; absent where they never were
public record Registration(
        RegistrationId id,
        EventId event,
        Channel channel,
        Attendee attendee,
        Money amount,
        Payment payment,
        RegistrationStatus status,
        Instant createdAt,
        List<Ticket> tickets,
        @Nullable Sale sale,
        @Nullable Mailing mailed) {
    public Registration {
        tickets = List.copyOf(tickets);
    }

    /// One that does not say at what its tickets were sold.
    public Registration(RegistrationId id, EventId event, Channel channel, Attendee attendee, Money amount,
            Payment payment, RegistrationStatus status, Instant createdAt, List<Ticket> tickets) {
        this(id, event, channel, attendee, amount, payment, status, createdAt, tickets, null);
    }

    /// One whose tickets were not sent by e-mail.
    public Registration(RegistrationId id, EventId event, Channel channel, Attendee attendee, Money amount,
            Payment payment, RegistrationStatus status, Instant createdAt, List<Ticket> tickets, @Nullable Sale sale) {
        this(id, event, channel, attendee, amount, payment, status, createdAt, tickets, sale, null);
    }
}
