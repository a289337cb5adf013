package org.gatehouse.backend.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

/// Tickets as rows. An event's tickets stand on sixteen shelves, by the last digit of their random part, so that no
/// partition carries a whole sale; on a shelf they stand in the order of their ids.
public final class TicketStore {
    private static final int SHELVES = 16;
    private static final String REPLACED_BY = "replacedBy";
    private static final String ASKED = "asked";

    private final Store store;

    public TicketStore(Store store) {
        this.store = store;
    }

    public Optional<Ticket> find(EventId event, TicketId ticket) {
        return store.find(Table.TICKETS, key(event, ticket)).map(TicketStore::read);
    }

    /// In the order asked.
    public List<Ticket> findAll(EventId event, List<TicketId> tickets) {
        var rows = store.findAll(Table.TICKETS, tickets.stream().map(id -> key(event, id)).toList());
        return rows.stream().map(TicketStore::read).sorted(Comparator.comparingInt(t -> tickets.indexOf(t.id())))
                .toList();
    }

    /// Those of these that are there.
    public Map<TicketId, Ticket> byId(EventId event, List<TicketId> tickets) {
        return store.findAll(Table.TICKETS, tickets.stream().distinct().map(id -> key(event, id)).toList()).stream()
                .map(TicketStore::read).collect(Collectors.toMap(Ticket::id, Function.identity()));
    }

    /// All tickets of an event by rising id, read while they are walked through.
    public Iterator<Ticket> all(EventId event) {
        var shelves = new PriorityQueue<Shelf>(Comparator.comparing(shelf -> shelf.peek().id()));
        IntStream.range(0, SHELVES)
                .mapToObj(digit -> new Shelf(store.rows(Query.of(Table.TICKETS, shelf(event, digit)))))
                .filter(Shelf::hasNext).forEach(shelves::add);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !shelves.isEmpty();
            }

            @Override
            public Ticket next() {
                var shelf = shelves.remove();
                var ticket = shelf.next();
                if (shelf.hasNext()) {
                    shelves.add(shelf);
                }
                return ticket;
            }
        };
    }

    /// One shelf, with the next ticket in view.
    private static final class Shelf {
        private final Iterator<Row> rows;
        private Optional<Ticket> next;

        Shelf(Iterator<Row> rows) {
            this.rows = rows;
            next = advance();
        }

        boolean hasNext() {
            return next.isPresent();
        }

        Ticket peek() {
            return next.orElseThrow();
        }

        Ticket next() {
            var ticket = peek();
            next = advance();
            return ticket;
        }

        private Optional<Ticket> advance() {
            return rows.hasNext() ? Optional.of(read(rows.next())) : Optional.empty();
        }
    }

    public static void add(Transaction transaction, Ticket ticket) {
        transaction.putIfAbsent("ticket", Table.TICKETS, row(ticket));
    }

    /// Changes the status of one that is still as it was seen.
    public static void become(Transaction transaction, Ticket seen, TicketStatus status, Instant now) {
        become(transaction, seen, Row.empty().with("status", status.name()).with("since", now));
    }

    /// The same, and it is known afterwards which request did it.
    ///
    /// @param asked empty where that does not matter
    static void become(Transaction transaction, Ticket seen, TicketStatus status, Instant now, String asked) {
        become(transaction, seen, Row.empty().with("status", status.name()).with("since", now).with(ASKED, asked));
    }

    private static void become(Transaction transaction, Ticket seen, Row after) {
        transaction.update("ticket", Table.TICKETS, key(seen.event(), seen.id()), Change.set(after), asSeen(seen));
    }

    /// Another ticket takes the place of one that is still as it was seen.
    ///
    /// @param asked which request did it, so that it is known again
    public static void replace(Transaction transaction, Ticket seen, Ticket after, String asked) {
        var change = Change.set(Row.empty().with("status", after.status().name()).with("since", after.since())
                .with(REPLACED_BY, Objects.requireNonNull(after.replacedBy())).with(ASKED, asked));
        transaction.update("ticket", Table.TICKETS, key(seen.event(), seen.id()), change,
                asSeen(seen));
    }

    /// Puts a name on one that is still as it was seen.
    public static void name(Transaction transaction, Ticket seen, Ticket after) {
        transaction.update("ticket", Table.TICKETS, key(seen.event(), seen.id()),
                Change.set(Row.empty().with("holder", Objects.requireNonNull(after.holder()))), asSeen(seen));
    }

    /// Of the same status and name: otherwise gates would be told what was, together with what is.
    private static Condition asSeen(Ticket seen) {
        var holder = seen.holder();
        return Condition.equal("status", seen.status().name())
                .and(holder == null ? Condition.lacking("holder") : Condition.equal("holder", holder));
    }

    /// The request that made it what it is, where that is known: had another ticket take its place, or blocked it.
    public Optional<String> askedBy(Ticket ticket) {
        return store.find(Table.TICKETS, key(ticket.event(), ticket.id())).flatMap(row -> row.perhapsText(ASKED));
    }

    public static Row row(Ticket ticket) {
        var row = key(ticket.event(), ticket.id()).with("event", ticket.event())
                .with("registration", ticket.registration()).with("status", ticket.status().name())
                .with("since", ticket.since());
        var holder = ticket.holder();
        if (holder != null) {
            row = row.with("holder", holder);
        }
        var owed = ticket.owed();
        row = owed == null ? row : row.with("owed", owed.minor()).with("currency", owed.currency());
        var barcode = ticket.barcode();
        return barcode == null ? row : row.with("barcode", barcode);
    }

    static Ticket read(Row row) {
        var owed = row.perhapsNumber("owed").map(minor -> new Money(minor, row.text("currency"))).orElse(null);
        return new Ticket(TicketId.parse(row.text("ticket")), EventId.parse(row.text("event")),
                RegistrationId.parse(row.text("registration")), row.perhapsText("holder").orElse(null),
                TicketStatus.valueOf(row.text("status")), row.instant("since"), owed,
                row.perhapsText("barcode").orElse(null),
                row.perhapsText(REPLACED_BY).map(TicketId::parse).orElse(null));
    }

    /// The ticket as gates carry it, where the attendee's address is not known or not wanted.
    public static ManifestRow forGates(Ticket ticket, GatePolicy policy) {
        return forGates(ticket, null, policy);
    }

    /// The ticket as gates carry it. Addresses of those who may enter are all that a search at the gate needs.
    ///
    /// @param email of the attendee
    public static ManifestRow forGates(Ticket ticket, @Nullable String email, GatePolicy policy) {
        return policy.allowed(new ManifestRow(ticket.id(), ticket.status(), ticket.since(), ticket.holder(),
                ticket.owed(), ticket.barcode(), ticket.registration(),
                ticket.status() == TicketStatus.VALID ? email : null));
    }

    private static Row key(EventId event, TicketId ticket) {
        return Row.empty().with("shelf", shelf(event, (int) (ticket.low() & (SHELVES - 1)))).with("ticket", ticket);
    }

    private static String shelf(EventId event, int digit) {
        return event.wire() + "#" + Integer.toHexString(digit);
    }
}
