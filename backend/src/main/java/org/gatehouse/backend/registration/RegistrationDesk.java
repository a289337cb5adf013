package org.gatehouse.backend.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gatehouse.backend.event.EventStore;
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
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.jspecify.annotations.Nullable;

/// Issues tickets: inventory, registration, tickets and the news to the gates in one transaction, so that nothing is
/// sold twice and nothing is sold that gates never hear of.
public final class RegistrationDesk {
    private static final int TRIES = 10;

    private final EventStore events;
    private final RegistrationStore registrations;
    private final TicketStore tickets;
    private final Inventory inventory;
    private final Feed feed;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Json json;

    public RegistrationDesk(EventStore events, RegistrationStore registrations, TicketStore tickets,
            Inventory inventory, Feed feed, InstantSource clock, RandomGenerator random, Json json) {
        this.events = events;
        this.registrations = registrations;
        this.tickets = tickets;
        this.inventory = inventory;
        this.feed = feed;
        this.clock = clock;
        this.random = random;
        this.json = json;
    }

    /// @param id of the new registration; where it is there already, a repeated call made it
    /// @throws ProblemException where it is sold out, or what is asked for is not right
    Registration issue(Caller caller, RegistrationId id, NewRegistration asked) {
        for (int tries = 0; tries < TRIES; tries++) {
            var stored = events.seenBy(caller, asked.event());
            var existing = registrations.find(id);
            if (existing.isPresent()) {
                return withTickets(existing.get());
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var order = Order.of(asked, stored, now);
            var registration = registration(id, order, now);
            var outcome = commit(order, registration);
            if (outcome instanceof Outcome.Done) {
                return registration;
            }
            checkInventory(outcome, order);
        }
        throw new ProblemException(new Problem.Busy("The event is being changed."));
    }

    private Outcome commit(Order order, Registration registration) {
        var event = order.stored().event();
        var lines = registration.tickets().stream()
                .map(ticket -> new Change.Ticket(TicketStore.forGates(ticket, order.stored().policy()))).toList();
        return feed.commit(event.id(), FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json), transaction -> {
            events.unchanged(transaction, order.stored());
            Inventory.sell(transaction, event.id(), order.amounts());
            registrations.add(transaction, registration);
            registration.tickets().forEach(ticket -> TicketStore.add(transaction, ticket));
        });
    }

    private void checkInventory(Outcome outcome, Order order) {
        if (outcome instanceof Outcome.Refused(var names) && names.contains(Inventory.NAME)
                && !names.contains(RegistrationStore.NAME)) {
            throw new ProblemException(soldOut(order));
        }
    }

    private Problem soldOut(Order order) {
        var event = order.stored().event().id();
        for (var line : order.tickets().entrySet()) {
            int left = inventory.left(event, line.getKey());
            if (left < line.getValue()) {
                var name = order.type(line.getKey()).name();
                var detail = left <= 0 ? name + " is sold out." : "Only " + left + " of " + name + " are left.";
                return new Problem.Conflict("sold-out", "Sold out", detail,
                        "Choose fewer tickets or another ticket type, or raise the quota.");
            }
        }
        return new Problem.Conflict("sold-out", "Sold out", "The event's capacity does not hold so many more persons.",
                "Choose fewer tickets, or raise the capacity.");
    }

    private Registration registration(RegistrationId id, Order order, Instant now) {
        var asked = order.asked();
        var issued = new ArrayList<Ticket>();
        order.tickets().forEach((type, quantity) -> {
            for (int i = 0; i < quantity; i++) {
                issued.add(ticket(id, order, type, now));
            }
        });
        var status = asked.payment() == Payment.UNPAID ? RegistrationStatus.PENDING : RegistrationStatus.CONFIRMED;
        return new Registration(id, asked.event(), asked.channel(), asked.attendee(), order.amount(), asked.payment(),
                status, now, issued);
    }

    private Ticket ticket(RegistrationId registration, Order order, TypeNumber type, Instant now) {
        var event = order.stored().event();
        var id = TicketId.issue(event.shortId(), type, now, random);
        return new Ticket(id, event.id(), registration, order.asked().attendee().name(), TicketStatus.VALID, now,
                owed(order, type));
    }

    private static @Nullable Money owed(Order order, TypeNumber type) {
        var price = order.price(type);
        return order.asked().payment() == Payment.UNPAID && price.minor() > 0 ? price : null;
    }

    /// @throws ProblemException where it is not there or another organization's
    Registration find(Caller caller, RegistrationId id) {
        return withTickets(seenBy(caller, id).registration());
    }

    /// A registration and its event.
    private record Found(RegistrationStore.Bare registration, StoredEvent stored) {}

    private Found seenBy(Caller caller, RegistrationId id) {
        var bare = registrations.find(id).orElseThrow(() -> ProblemException.notFound("registration"));
        var stored = events.find(bare.event()).filter(event -> EventStore.mayBeSeen(caller, event));
        return new Found(bare, stored.orElseThrow(() -> ProblemException.notFound("registration")));
    }

    Registration withTickets(RegistrationStore.Bare bare) {
        return bare.with(tickets.findAll(bare.event(), bare.stored().tickets()));
    }

    /// Cancels a registration: its tickets are void and their places free again. One that is cancelled stays so.
    Registration cancel(Caller caller, RegistrationId id) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = seenBy(caller, id);
            var registration = withTickets(found.registration());
            if (registration.status() == RegistrationStatus.CANCELLED) {
                return registration;
            }
            checkMayBeCancelled(registration);
            var cancelled = registration.tickets().stream().map(this::cancelled).toList();
            if (commitCancel(found, registration, cancelled) instanceof Outcome.Done) {
                return find(caller, id);
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same registration."));
    }

    private Outcome commitCancel(Found found, Registration before, List<Ticket> after) {
        var stored = found.stored();
        var lines = after.stream().map(ticket -> new Change.Ticket(TicketStore.forGates(ticket, stored.policy())))
                .toList();
        var valid = before.tickets().stream().filter(ticket -> ticket.status() == TicketStatus.VALID).toList();
        return feed.commit(before.event(), FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json), transaction -> {
            registrations.become(transaction, found.registration(), RegistrationStatus.CANCELLED);
            Inventory.giveBack(transaction, before.event(), amounts(stored, before.tickets()), amounts(stored, valid));
            for (int i = 0; i < after.size(); i++) {
                TicketStore.become(transaction, before.tickets().get(i), TicketStatus.CANCELLED, after.get(i).since());
            }
        });
    }

    private static Inventory.Amounts amounts(StoredEvent stored, List<Ticket> tickets) {
        var byType = new java.util.TreeMap<TypeNumber, Integer>();
        tickets.forEach(ticket -> byType.merge(ticket.type(), 1, Integer::sum));
        int persons = tickets.stream().map(ticket -> stored.event().type(ticket.type())).flatMap(Optional::stream)
                .mapToInt(type -> type.admits()).sum();
        return new Inventory.Amounts(byType, persons);
    }

    private Ticket cancelled(Ticket ticket) {
        return new Ticket(ticket.id(), ticket.event(), ticket.registration(), ticket.holder(), TicketStatus.CANCELLED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), ticket.owed());
    }

    private static void checkMayBeCancelled(Registration registration) {
        if (registration.status() == RegistrationStatus.REFUNDED) {
            throw ProblemException.conflict("refunded", "Refunded", "This registration has been refunded.",
                    "Nothing needs to be done: its tickets are void already.");
        }
    }
}
