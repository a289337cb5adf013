package org.gatehouse.backend.registration;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.backend.ticket.VoidTickets;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Takes tickets back: registration, tickets, inventory and the news to the gates in one transaction.
public final class Cancelling {
    private static final int TRIES = 10;

    private final RegistrationDesk desk;
    private final RegistrationStore registrations;
    private final Feed feed;
    private final InstantSource clock;
    private final Json json;

    public Cancelling(RegistrationDesk desk, RegistrationStore registrations, Feed feed, InstantSource clock,
            Json json) {
        this.desk = desk;
        this.registrations = registrations;
        this.feed = feed;
        this.clock = clock;
        this.json = json;
    }

    /// Cancels a registration: its tickets are void and their places free again. One that is cancelled stays so.
    Registration cancel(Caller caller, RegistrationId id) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = desk.seenBy(caller, id);
            var registration = desk.withTickets(found.registration());
            if (registration.status() == RegistrationStatus.CANCELLED) {
                return registration;
            }
            checkMayBeCancelled(registration);
            var cancelled = registration.tickets().stream().map(this::cancelled).toList();
            if (commitCancel(found, registration, cancelled) instanceof Outcome.Done) {
                return desk.find(caller, id);
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same registration."));
    }

    private Outcome commitCancel(RegistrationDesk.Found found, Registration before, List<Ticket> after) {
        var stored = found.stored();
        var lines = after.stream().map(ticket -> new Change.Ticket(TicketStore.forGates(ticket, stored.policy())))
                .toList();
        var valid = before.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID).toList();
        return feed.commit(before.event(), FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json), transaction -> {
            registrations.become(transaction, found.registration(), RegistrationStatus.CANCELLED);
            Inventory.giveBack(transaction, before.event(), amounts(stored, before.tickets()), amounts(stored, valid));
            VoidTickets.add(transaction, before.event(), after.stream().map(Ticket::id).toList());
            for (int i = 0; i < after.size(); i++) {
                TicketStore.become(transaction, before.tickets().get(i), TicketStatus.CANCELLED, after.get(i).since());
            }
        });
    }

    private static Inventory.Amounts amounts(StoredEvent stored, List<Ticket> tickets) {
        var byType = new TreeMap<TypeNumber, Integer>();
        tickets.forEach(ticket -> byType.merge(ticket.type(), 1, Integer::sum));
        int persons = tickets.stream().map(ticket -> stored.event().type(ticket.type())).flatMap(Optional::stream)
                .mapToInt(TicketType::admits).sum();
        return new Inventory.Amounts(byType, persons);
    }

    private Ticket cancelled(Ticket ticket) {
        return ticket.become(TicketStatus.CANCELLED, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static void checkMayBeCancelled(Registration registration) {
        if (registration.status() == RegistrationStatus.REFUNDED) {
            throw ProblemException.conflict("refunded", "Refunded", "This registration has been refunded.",
                    "Nothing needs to be done: its tickets are void already.");
        }
    }
}
