package org.gatehouse.backend.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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
import org.gatehouse.backend.ticket.Barcodes;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Imports;

/// Takes in the rows of a list, each as a registration of its own, so that it can be cancelled like any other: part by
/// part, each in one transaction with the news to the gates. A ticket that was sold elsewhere keeps its barcode; a row
/// without one gets a code of ours. One that is there already stays as it is.
///
/// Mostly nothing is there yet, and the transaction finds that out by itself. Only where it was refused is it looked which
/// rows are there.
public final class Importing {
    private static final int TRIES = 10;
    /// What is not in by then is left to the next request, so that an answer comes while somebody waits for it.
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private final EventStore events;
    private final RegistrationStore registrations;
    private final TicketStore tickets;
    private final Barcodes barcodes;
    private final Feed feed;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Json json;

    public Importing(EventStore events, RegistrationStore registrations, TicketStore tickets, Barcodes barcodes,
            Feed feed, InstantSource clock, RandomGenerator random, Json json) {
        this.events = events;
        this.registrations = registrations;
        this.tickets = tickets;
        this.barcodes = barcodes;
        this.feed = feed;
        this.clock = clock;
        this.random = random;
        this.json = json;
    }

    /// When it is looked which rows are there already.
    private enum Look {
        FIRST, WHERE_REFUSED
    }

    /// @param telling is given, before each part, how many rows this request has brought in with it
    /// @return what became of as many of the first rows as could be taken in
    /// @throws ProblemException naming every row that is wrong, or that there is no room for so many; nothing is taken
    ///         in then
    Imports.Reply take(Caller caller, EventId event, Imports.Request asked, IntConsumer telling) {
        var parts = ImportList.of(asked, events.seenBy(caller, event)).parts();
        var until = clock.instant().plus(LONG_ENOUGH);
        var taken = new Imports.Reply(List.of(), 0);
        for (var part : parts) {
            int brought = taken.tickets().size() - taken.already();
            var look = taken.already() > 0 ? Look.FIRST : Look.WHERE_REFUSED;
            try {
                taken = joined(taken, take(caller, event, part, look, more -> telling.accept(brought + more)));
            } catch (ProblemException inTheWay) {
                if (taken.tickets().isEmpty()) {
                    throw inTheWay;
                }
                return taken;
            }
            if (clock.instant().isAfter(until)) {
                return taken;
            }
        }
        return taken;
    }

    private static Imports.Reply joined(Imports.Reply before, Imports.Reply more) {
        var tickets = new ArrayList<>(before.tickets());
        tickets.addAll(more.tickets());
        return new Imports.Reply(tickets, before.already() + more.already());
    }

    /// All of a part or nothing.
    private Imports.Reply take(Caller caller, EventId event, List<Imports.Row> part, Look when,
            IntConsumer telling) {
        var look = when;
        for (int tries = 0; tries < TRIES; tries++) {
            var stored = events.seenBy(caller, event);
            var list = ImportList.of(part, stored);
            var known = look == Look.FIRST || isOver(stored) ? tickets(event, list) : Map.<ImportList.Mark, Ticket>of();
            list.check(known);
            var fresh = new LinkedHashMap<ImportList.Mark, Registration>();
            list.without(known.keySet()).forEach(row -> fresh.put(row.mark(), registration(stored, row, now())));
            checkOpen(stored, fresh.values());
            telling.accept(fresh.size());
            var outcome = fresh.isEmpty() ? new Outcome.Done() : commit(stored, List.copyOf(fresh.values()));
            if (outcome instanceof Outcome.Done) {
                return reply(list, known, fresh);
            }
            if (look == Look.FIRST) {
                checkInventory(outcome);
            }
            look = Look.FIRST;
        }
        throw new ProblemException(new Problem.Busy("The event is being changed."));
    }

    private Map<ImportList.Mark, Ticket> tickets(EventId event, ImportList list) {
        var named = new HashMap<ImportList.Mark, List<TicketId>>();
        barcodes.find(event, list.barcodes())
                .forEach((barcode, id) -> named.put(new ImportList.Mark.Barcode(barcode), List.of(id)));
        registrations.findAll(list.guests())
                .forEach(bare -> named.put(new ImportList.Mark.Guest(bare.id()), bare.stored().tickets()));
        var byId = tickets.byId(event, named.values().stream().flatMap(List::stream).toList());
        var known = new HashMap<ImportList.Mark, Ticket>();
        named.forEach((mark, ids) -> known.put(mark, standing(ids.stream().map(byId::get).toList())));
        return known;
    }

    /// Of a ticket and those issued in its place the one that lets in, or the first where none does.
    private static Ticket standing(List<Ticket> tickets) {
        return tickets.stream().filter(ticket -> ticket.status() == TicketStatus.VALID).findFirst()
                .orElseGet(tickets::getFirst);
    }

    private Outcome commit(StoredEvent stored, List<Registration> fresh) {
        var event = stored.event().id();
        var issued = fresh.stream().flatMap(registration -> registration.tickets().stream()).toList();
        var lines = fresh.stream().flatMap(registration -> news(stored, registration)).toList();
        return feed.commit(event, FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json), transaction -> {
            events.unchanged(transaction, stored);
            Inventory.sell(transaction, event, amounts(stored, issued));
            fresh.forEach(registration -> registrations.add(transaction, registration));
            for (var ticket : issued) {
                TicketStore.add(transaction, ticket);
                var barcode = ticket.barcode();
                if (barcode != null) {
                    Barcodes.add(transaction, event, barcode, ticket.id());
                }
            }
        });
    }

    private static Stream<Change.Ticket> news(StoredEvent stored, Registration registration) {
        var email = registration.attendee().email();
        return registration.tickets().stream()
                .map(ticket -> new Change.Ticket(TicketStore.forGates(ticket, email, stored.policy())));
    }

    private static Inventory.Amounts amounts(StoredEvent stored, List<Ticket> issued) {
        var byType = new TreeMap<TypeNumber, Integer>();
        issued.forEach(ticket -> byType.merge(ticket.type(), 1, Integer::sum));
        int persons = byType.entrySet().stream()
                .mapToInt(type -> stored.event().type(type.getKey()).orElseThrow().admits() * type.getValue()).sum();
        return new Inventory.Amounts(byType, persons);
    }

    private Registration registration(StoredEvent stored, ImportList.Entry entry, Instant now) {
        var event = stored.event();
        var row = entry.row();
        var ticketId = TicketId.issue(event.shortId(), row.type(), now, random);
        var id = switch (entry.mark()) {
            case ImportList.Mark.Barcode ignored -> new RegistrationId(ticketId.value());
            case ImportList.Mark.Guest(var guest) -> guest;
        };
        var barcode = entry.mark() instanceof ImportList.Mark.Barcode(var text) ? text : null;
        var ticket = new Ticket(ticketId, event.id(), id, row.holder(), TicketStatus.VALID, now, null, barcode);
        var attendee = new Attendee(row.holder() == null ? String.valueOf(barcode) : row.holder(), row.email());
        return new Registration(id, event.id(), Channel.IMPORT, attendee, Money.zero(event.details().currency()),
                Payment.ELSEWHERE, RegistrationStatus.CONFIRMED, now, List.of(ticket));
    }

    private static Imports.Reply reply(ImportList list, Map<ImportList.Mark, Ticket> known,
            Map<ImportList.Mark, Registration> fresh) {
        var ids = new HashMap<ImportList.Mark, TicketId>();
        known.forEach((mark, ticket) -> ids.put(mark, ticket.id()));
        fresh.forEach((mark, registration) -> ids.put(mark, registration.tickets().getFirst().id()));
        var inOrder = new ArrayList<TicketId>();
        list.rows().forEach(row -> inOrder.add(ids.get(row.mark())));
        return new Imports.Reply(inOrder, known.size());
    }

    /// What was taken in before is still answered.
    private static void checkOpen(StoredEvent stored, Collection<?> fresh) {
        if (!fresh.isEmpty() && isOver(stored)) {
            throw ProblemException.conflict("cancelled", "Event over", "This event takes in no more tickets.",
                    "Import them into an event that is still to come.");
        }
    }

    private static boolean isOver(StoredEvent stored) {
        var status = stored.event().status();
        return status == EventStatus.CANCELLED || status == EventStatus.ENDED;
    }

    private static void checkInventory(Outcome outcome) {
        // what somebody else has just taken in from the same list needs no room
        if (outcome instanceof Outcome.Refused(var names) && names.contains(Inventory.NAME)
                && !names.contains(RegistrationStore.NAME) && !names.contains(Barcodes.NAME)) {
            throw ProblemException.conflict("sold-out", "Sold out",
                    "The event or a ticket type has no room for so many imported tickets.",
                    "Raise the quota and the capacity, then import again: nothing was taken in.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
