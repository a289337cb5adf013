package org.gatehouse.backend.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.promo.PromoStore;
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
public final class Issuing {
    private static final int TRIES = 10;

    private final EventStore events;
    private final RegistrationStore registrations;
    private final RegistrationDesk desk;
    private final Inventory inventory;
    private final Pricing pricing;
    private final PromoStore promos;
    private final Feed feed;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Json json;

    public Issuing(EventStore events, RegistrationStore registrations, RegistrationDesk desk,
            Inventory inventory, Pricing pricing, PromoStore promos, Feed feed, InstantSource clock,
            RandomGenerator random, Json json) {
        this.events = events;
        this.registrations = registrations;
        this.desk = desk;
        this.inventory = inventory;
        this.pricing = pricing;
        this.promos = promos;
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
                return desk.withTickets(existing.get());
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var order = Order.of(asked, stored, pricing, now);
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
        var email = registration.attendee().email();
        var lines = registration.tickets().stream()
                .map(ticket -> new Change.Ticket(TicketStore.forGates(ticket, email, order.stored().policy())))
                .toList();
        return feed.commit(event.id(), FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json), transaction -> {
            events.unchanged(transaction, order.stored());
            Inventory.sell(transaction, event.id(), order.amounts());
            int uses = order.priced().sale().uses();
            order.priced().promo().ifPresent(promo -> promos.use(transaction, event.id(), promo, uses));
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
            var names = order.names(type);
            for (int i = 0; i < quantity; i++) {
                issued.add(ticket(id, order, type, i < names.size() ? names.get(i) : asked.attendee().name(), now));
            }
        });
        var status = asked.payment() == Payment.UNPAID ? RegistrationStatus.PENDING : RegistrationStatus.CONFIRMED;
        return new Registration(id, asked.event(), asked.channel(), asked.attendee(), order.amount(), asked.payment(),
                status, now, issued, order.priced().sale());
    }

    private Ticket ticket(RegistrationId registration, Order order, TypeNumber type, String holder, Instant now) {
        var event = order.stored().event();
        var id = TicketId.issue(event.shortId(), type, now, random);
        return new Ticket(id, event.id(), registration, holder, TicketStatus.VALID, now, owed(order, type));
    }

    private static @Nullable Money owed(Order order, TypeNumber type) {
        var price = order.price(type);
        return order.asked().payment() == Payment.UNPAID && price.minor() > 0 ? price : null;
    }
}
