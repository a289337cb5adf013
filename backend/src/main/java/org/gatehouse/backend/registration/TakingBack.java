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
import org.gatehouse.backend.promo.PromoStore;
import org.gatehouse.backend.table.Transaction;
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

/// Takes tickets back: registration, tickets, inventory and the news to the gates in one transaction. Tickets that
/// others have taken the place of stay what they are: their places are those of the others.
public final class TakingBack {
    private static final int TRIES = 10;
    private static final Problem USED = new Problem.Conflict("ticket-used", "Already used",
            "Somebody has come in on a ticket of this registration, so it cannot be refunded.",
            "Have the admission taken back at the gate first, if nobody came in after all.");

    /// What a registration and its tickets become.
    private enum Ending {
        CANCELLED(RegistrationStatus.CANCELLED, TicketStatus.CANCELLED),
        REFUNDED(RegistrationStatus.REFUNDED, TicketStatus.REFUNDED);

        private final RegistrationStatus registration;
        private final TicketStatus ticket;

        Ending(RegistrationStatus registration, TicketStatus ticket) {
            this.registration = registration;
            this.ticket = ticket;
        }
    }

    private final RegistrationDesk desk;
    private final RegistrationStore registrations;
    private final CameIn cameIn;
    private final Feed feed;
    private final InstantSource clock;
    private final Json json;

    public TakingBack(RegistrationDesk desk, RegistrationStore registrations, CameIn cameIn, Feed feed,
            InstantSource clock, Json json) {
        this.desk = desk;
        this.registrations = registrations;
        this.cameIn = cameIn;
        this.feed = feed;
        this.clock = clock;
        this.json = json;
    }

    /// Cancels a registration: its tickets are void and their places free again. One that is cancelled stays so.
    Registration cancel(Caller caller, RegistrationId id) {
        return end(caller, id, Ending.CANCELLED);
    }

    /// Notes that all its money was given back: its tickets are void and their places free again. One that is refunded
    /// stays so.
    ///
    /// @throws ProblemException where nothing was paid here, or somebody came in on one of its tickets
    Registration refund(Caller caller, RegistrationId id) {
        return end(caller, id, Ending.REFUNDED);
    }

    private Registration end(Caller caller, RegistrationId id, Ending ending) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = desk.seenBy(caller, id);
            var registration = desk.withTickets(found.registration());
            if (registration.status() == ending.registration) {
                return registration;
            }
            check(registration, ending);
            if (commit(found, registration, ending) instanceof Outcome.Done) {
                return desk.find(caller, id);
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same registration."));
    }

    /// Whether anybody came in is looked up for the very version that this becomes the next of.
    private Outcome commit(RegistrationDesk.Found found, Registration registration, Ending ending) {
        var stored = found.stored();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = registration.tickets().stream().filter(ticket -> !ticket.isReplaced()).toList();
        var valid = before.stream().filter(ticket -> ticket.status() == TicketStatus.VALID).toList();
        var lines = before.stream().map(ticket -> ticket.become(ending.ticket, now))
                .map(after -> new Change.Ticket(TicketStore.forGates(after, stored.policy()))).toList();
        var entry = FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json);
        return feed.commit(registration.event(), () -> {
            if (ending == Ending.REFUNDED) {
                cameIn.refuse(stored, registration.tickets(), USED);
            }
            return new Feed.Step(entry, transaction -> {
                registrations.become(transaction, found.registration(), ending.registration);
                Inventory.giveBack(transaction, registration.event(), amounts(stored, before), amounts(stored, valid));
                giveBackPromo(transaction, registration);
                VoidTickets.add(transaction, registration.event(), before.stream().map(Ticket::id).toList());
                before.forEach(ticket -> TicketStore.become(transaction, ticket, ending.ticket, now));
            });
        });
    }

    private static void giveBackPromo(Transaction transaction, Registration registration) {
        var sale = registration.sale();
        if (sale != null && sale.promo() != null && sale.uses() > 0) {
            PromoStore.giveBack(transaction, registration.event(), sale.promo(), sale.uses());
        }
    }

    private static Inventory.Amounts amounts(StoredEvent stored, List<Ticket> tickets) {
        var byType = new TreeMap<TypeNumber, Integer>();
        tickets.forEach(ticket -> byType.merge(ticket.type(), 1, Integer::sum));
        int persons = tickets.stream().map(ticket -> stored.event().type(ticket.type())).flatMap(Optional::stream)
                .mapToInt(TicketType::admits).sum();
        return new Inventory.Amounts(byType, persons);
    }

    private static void check(Registration registration, Ending ending) {
        switch (registration.status()) {
            case REFUNDED -> throw ProblemException.conflict("refunded", "Refunded",
                    "This registration has been refunded.",
                    "Nothing needs to be done: its tickets are void already.");
            case CANCELLED -> throw ProblemException.conflict("cancelled", "Cancelled",
                    "This registration has been cancelled.",
                    "Its tickets are void already: give the money back without a refund here.");
            case PENDING, CONFIRMED -> {
                if (ending == Ending.REFUNDED) {
                    checkPaidHere(registration);
                }
            }
        }
    }

    private static void checkPaidHere(Registration registration) {
        boolean paidHere = switch (registration.payment()) {
            case CASH, CARD -> registration.amount().minor() > 0;
            case FREE, ELSEWHERE, UNPAID -> false;
        };
        if (!paidHere) {
            throw ProblemException.conflict("nothing-paid", "Nothing was paid",
                    "Nothing was paid here for this registration.",
                    "Cancel it instead: its tickets are void then, and their places free.");
        }
    }
}
