package org.gatehouse.backend.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Registrations as rows. Their tickets are rows of their own; here are their names.
public final class RegistrationStore {
    /// The name of the write in a transaction.
    static final String NAME = "registration";
    private static final String STORED = "stored";
    private static final String MAILED = "mailed";
    /// How many mailings a row tells of; the log tells of all.
    private static final int MOST_MAILINGS = 20;

    /// What a row says but for its status.
    record Stored(Channel channel, Attendee attendee, Money amount, Payment payment, Instant createdAt,
            List<TicketId> tickets, @Nullable Sale sale) {
        Stored {
            tickets = List.copyOf(tickets);
        }

        Stored with(List<TicketId> now) {
            return new Stored(channel, attendee, amount, payment, createdAt, now, sale);
        }

        Stored with(Attendee now) {
            return new Stored(channel, now, amount, payment, createdAt, tickets, sale);
        }
    }

    /// By which its tickets were sent, earliest first, as JSON in one attribute.
    record Mailings(List<Mailing> all) {
        Mailings {
            all = List.copyOf(all);
        }

        Mailings and(Mailing last) {
            var more = new ArrayList<>(all.subList(Math.max(0, all.size() + 1 - MOST_MAILINGS), all.size()));
            more.add(last);
            return new Mailings(more);
        }
    }

    /// A registration without its tickets.
    ///
    /// @param text how what is stored is written
    record Bare(RegistrationId id, EventId event, RegistrationStatus status, Stored stored, String text,
            Mailings mailings) {
        Registration with(List<Ticket> tickets) {
            var last = mailings.all().isEmpty() ? null : mailings.all().getLast();
            return new Registration(id, event, stored.channel(), stored.attendee(), stored.amount(), stored.payment(),
                    status, stored.createdAt(), tickets, stored.sale(), last);
        }
    }

    private final Store store;
    private final Json json;

    public RegistrationStore(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    Optional<Bare> find(RegistrationId id) {
        return store.find(Table.REGISTRATIONS, key(id)).map(this::read);
    }

    /// The attendee's address, where it is known.
    public Optional<String> address(RegistrationId id) {
        return find(id).map(found -> found.stored().attendee().email());
    }

    /// Those of these that are there, in no order.
    List<Bare> findAll(List<RegistrationId> ids) {
        return store.findAll(Table.REGISTRATIONS, ids.stream().map(RegistrationStore::key).toList()).stream()
                .map(this::read).toList();
    }

    /// Those of an event, latest first.
    Query of(EventId event) {
        return Query.of(Table.REGISTRATIONS, Table.REGISTRATIONS.indexes().getFirst(), event.wire()).falling();
    }

    /// The addresses of these registrations' attendees as they are now, of those who gave one.
    public Map<RegistrationId, String> emails(List<RegistrationId> ids) {
        var emails = new HashMap<RegistrationId, String>();
        for (var row : store.findAll(Table.REGISTRATIONS, ids.stream().map(RegistrationStore::key).toList())) {
            var bare = read(row);
            var email = bare.stored().attendee().email();
            if (email != null) {
                emails.put(bare.id(), email);
            }
        }
        return emails;
    }

    void add(Transaction transaction, Registration registration) {
        transaction.putIfAbsent(NAME, Table.REGISTRATIONS, row(registration));
    }

    /// Changes the status where it is still the one seen.
    void become(Transaction transaction, Bare seen, RegistrationStatus status) {
        transaction.update(NAME, Table.REGISTRATIONS, key(seen.id()),
                Change.set(Row.empty().with("status", status.name())),
                Condition.equal("status", seen.status().name()));
    }

    /// One more ticket belongs to it, where nothing else of it has changed.
    void join(Transaction transaction, Bare seen, TicketId ticket) {
        var tickets = new ArrayList<>(seen.stored().tickets());
        tickets.add(ticket);
        transaction.update(NAME, Table.REGISTRATIONS, key(seen.id()),
                Change.set(Row.empty().with(STORED, json.text(seen.stored().with(tickets)))),
                Condition.equal(STORED, seen.text()));
    }

    /// Is somebody else's name and address, where nothing of it has changed.
    void correct(Transaction transaction, Bare seen, Attendee now) {
        transaction.update(NAME, Table.REGISTRATIONS, key(seen.id()),
                Change.set(Row.empty().with(STORED, json.text(seen.stored().with(now)))),
                Condition.equal(STORED, seen.text()).and(Condition.equal("status", seen.status().name())));
    }

    /// Its tickets were sent once more, where nobody else has sent them since it was read.
    void mailed(Transaction transaction, Bare seen, Mailing mailing) {
        var unchanged = seen.mailings().all().isEmpty()
                ? Condition.lacking(MAILED)
                : Condition.equal(MAILED, json.text(seen.mailings()));
        transaction.update(NAME, Table.REGISTRATIONS, key(seen.id()),
                Change.set(Row.empty().with(MAILED, json.text(seen.mailings().and(mailing)))), unchanged);
    }

    public Row row(Registration registration) {
        var stored = new Stored(registration.channel(), registration.attendee(), registration.amount(),
                registration.payment(), registration.createdAt(),
                registration.tickets().stream().map(Ticket::id).toList(), registration.sale());
        return key(registration.id()).with("event", registration.event())
                .with("made", registration.createdAt() + "#" + registration.id().value())
                .with("status", registration.status().name()).with(STORED, json.text(stored));
    }

    Bare read(Row row) {
        return new Bare(RegistrationId.parse(row.text("registration")), EventId.parse(row.text("event")),
                RegistrationStatus.valueOf(row.text("status")), json.readOwn(row.text(STORED), Stored.class),
                row.text(STORED), mailings(row));
    }

    private Mailings mailings(Row row) {
        return row.perhapsText(MAILED).map(text -> json.readOwn(text, Mailings.class))
                .orElseGet(() -> new Mailings(List.of()));
    }

    private static Row key(RegistrationId id) {
        return Row.empty().with("registration", id);
    }
}
