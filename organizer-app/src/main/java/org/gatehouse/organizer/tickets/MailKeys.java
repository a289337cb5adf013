package org.gatehouse.organizer.tickets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Intention;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Under which keys tickets are sent to many. One whose answer did not come is kept: where the same is sent to that guest
/// again, it is the same sending, and they get one message. Used by any thread.
final class MailKeys {
    private final Map<RegistrationId, Intention<Wish>> open = new HashMap<>();

    /// What a guest is sent. Not how often before: that it was sent is seen on the list before its answer is had.
    private record Wish(String to, Set<TicketId> tickets) {}

    synchronized IdempotencyKey keyFor(Registration registration, String to) {
        var valid = registration.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID)
                .map(Ticket::id).collect(Collectors.toSet());
        return open.computeIfAbsent(registration.id(), _ -> new Intention<>()).keyFor(new Wish(to, valid));
    }

    /// It was answered: what is sent to that guest next is another message.
    synchronized void answered(RegistrationId registration) {
        open.remove(registration);
    }
}
