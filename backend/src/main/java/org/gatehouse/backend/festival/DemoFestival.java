package org.gatehouse.backend.festival;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.backend.event.EventMaking;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.Organizations;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.promo.PromoStore;
import org.gatehouse.backend.registration.RegistrationStore;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.backend.ticket.VoidTickets;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Writes the demo organization's festival straight into the tables, thousands of tickets in a few seconds. The event
/// itself is written last, so that a festival is there whole or not at all.
public final class DemoFestival {
    public static final OrganizationId ORGANIZATION = new OrganizationId("harvest-moon");
    /// The PIN of its supervisors. It lets in guests of an invented festival and nobody else.
    public static final String PIN = "271828";
    private static final String ORGANIZATION_NAME = "Harvest Moon Collective";
    private static final int AT_ONCE = 4;
    private static final int PART = 100;

    private final Store store;
    private final Json json;
    private final EventStore events;
    private final EventMaking making;
    private final InstantSource clock;
    private final SecureRandom random;

    public DemoFestival(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.json = new Json();
        this.events = new EventStore(store, json);
        this.making = new EventMaking(store, events, json, random);
        this.clock = clock;
        this.random = random;
    }

    /// Makes the festival, unless there is one that is not over yet.
    ///
    /// @return the event whose doors are open
    public EventId plant() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var open = events.all(ORGANIZATION).stream().map(StoredEvent::event)
                .filter(event -> event.details().name().equals(Programme.NAME))
                .filter(event -> event.status() == EventStatus.PUBLISHED && event.details().end().isAfter(now))
                .findFirst();
        return open.map(Event::id).orElseGet(() -> plant(now));
    }

    private EventId plant(Instant now) {
        new Organizations(store).name(ORGANIZATION, ORGANIZATION_NAME);
        var key = SigningKey.generate(random);
        var drafted = making.draft(newId(), ORGANIZATION, Programme.festival(now), key);
        var stored = opened(drafted);
        var office = new BoxOffice(stored.event(), now, random);
        var registrations = Programme.lines().stream().map(office::sell).flatMap(List::stream).toList();
        writeSales(registrations);
        store.put(Table.KEYS, SigningKeys.row(stored.event().id(), key));
        store.put(Table.EVENTS, Inventory.sold(stored.event(), amounts(stored, registrations, Counted.ISSUED),
                amounts(stored, registrations, Counted.VALID)));
        store.put(Table.EVENTS, new PromoStore(store, json).row(stored.event().id(), early(registrations)));
        var voided = registrations.stream().flatMap(registration -> registration.tickets().stream())
                .filter(ticket -> ticket.status() != TicketStatus.VALID).map(Ticket::id).toList();
        if (!voided.isEmpty()) {
            store.put(Table.EVENTS, VoidTickets.row(stored.event().id(), voided));
        }
        begin(stored);
        making.make(ORGANIZATION, newId(), Programme.winter(now));
        return stored.event().id();
    }

    private Promo early(List<Registration> registrations) {
        int used = registrations.stream().map(Registration::sale).filter(Objects::nonNull).mapToInt(Sale::uses).sum();
        return new Promo(Programme.EARLY, Programme.EARLY_DETAILS, used, clock.millis());
    }

    private StoredEvent opened(StoredEvent drafted) {
        var types = Programme.lines().stream().map(Programme.Line::type).toList();
        var event = drafted.event();
        var open = new Event(event.id(), event.shortId(), event.organization(), event.details(), EventStatus.PUBLISHED,
                types, Programme.gates(), event.revision());
        return new StoredEvent(open, supervised(drafted.policy()), drafted.keys(), types.size() + 1,
                Programme.TERMS, false, null, null);
    }

    private GatePolicy supervised(GatePolicy drafted) {
        return new GatePolicy(drafted.holders(), drafted.unpaid(), drafted.mostBySignature(), drafted.emails(),
                PinSeal.of(PIN, random));
    }

    private void begin(StoredEvent stored) {
        var entry = FeedEntry.of(FeedEntry.Kind.FACTS, List.of(new Change.Facts(stored.facts())), json);
        var transaction = store.transaction();
        Feed.begin(transaction, stored.event().id(), entry);
        store.commit(transaction);
        store.putAll(Table.EVENTS, events.rows(stored));
    }

    private void writeSales(List<Registration> registrations) {
        var office = new RegistrationStore(store, json);
        var tickets = registrations.stream().map(Registration::tickets).flatMap(List::stream).map(TicketStore::row)
                .toList();
        var work = new ArrayList<Runnable>();
        parts(tickets).forEach(part -> work.add(() -> store.putAll(Table.TICKETS, part)));
        parts(registrations.stream().map(office::row).toList())
                .forEach(part -> work.add(() -> store.putAll(Table.REGISTRATIONS, part)));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            work.stream().<Future<?>>map(threads::submit).toList().forEach(DemoFestival::await);
        }
    }

    private static List<List<Row>> parts(List<Row> rows) {
        var parts = new ArrayList<List<Row>>();
        for (int from = 0; from < rows.size(); from += PART) {
            parts.add(rows.subList(from, Math.min(from + PART, rows.size())));
        }
        return parts;
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demo festival could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demo festival was being written", e);
        }
    }

    /// Which tickets.
    private enum Counted {
        ISSUED, VALID
    }

    private static Inventory.Amounts amounts(StoredEvent stored, List<Registration> registrations, Counted which) {
        Map<TypeNumber, Integer> byType = new TreeMap<>();
        registrations.stream().map(Registration::tickets).flatMap(List::stream)
                .filter(ticket -> which == Counted.ISSUED || ticket.status() == TicketStatus.VALID).map(Ticket::type)
                .forEach(type -> byType.merge(type, 1, Integer::sum));
        int persons = byType.entrySet().stream()
                .mapToInt(line -> stored.event().type(line.getKey()).orElseThrow().admits() * line.getValue()).sum();
        return new Inventory.Amounts(byType, persons);
    }

    private EventId newId() {
        return new EventId(HexFormat.of().toHexDigits(random.nextLong()));
    }
}
