package org.gatehouse.organizer.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

/// Under which keys tickets are sent to many. One whose answer did not come is kept for a while: where the same is sent to
/// that guest again, it is the same sending, and they get one message. Later it is another: somebody wants it sent once
/// more. Used by any thread.
final class MailKeys {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private final InstantSource clock;
    private final Map<RegistrationId, Open> open = new HashMap<>();

    private record Open(Intention<Wish> intention, Instant since) {}

    /// What a guest is sent. Not how often before: that it was sent is seen on the list before its answer is had.
    private record Wish(String to, Set<TicketId> tickets) {}

    MailKeys(InstantSource clock) {
        this.clock = clock;
    }

    synchronized IdempotencyKey keyFor(Registration registration, String to) {
        var valid = registration.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID)
                .map(Ticket::id).collect(Collectors.toSet());
        var now = clock.instant();
        open.values().removeIf(one -> one.since().plus(KEPT).isBefore(now));
        return open.computeIfAbsent(registration.id(), _ -> new Open(new Intention<>(), now)).intention()
                .keyFor(new Wish(to, valid));
    }

    /// It was answered: what is sent to that guest next is another message.
    synchronized void answered(RegistrationId registration) {
        open.remove(registration);
    }
}
