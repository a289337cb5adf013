package org.gatehouse.backend.event;

import java.util.List;
import java.util.Optional;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.OrganizationId;

/// Events as rows, and who may see them.
public final class EventStore {
    /// The name of the write in a transaction.
    public static final String HEAD = "event";
    private static final String SHORT_ID = "SHORT#";

    private final Store store;
    private final Json json;

    public EventStore(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    public Optional<StoredEvent> find(EventId event) {
        return store.find(Table.EVENTS, key(event)).map(this::read);
    }

    /// The event, where it is there and this caller's to see.
    ///
    /// @throws ProblemException as if it were not there, where it is another organization's
    public StoredEvent seenBy(Caller caller, EventId event) {
        return find(event).filter(found -> mayBeSeen(caller, found))
                .orElseThrow(() -> ProblemException.notFound("event"));
    }

    public static boolean mayBeSeen(Caller caller, StoredEvent stored) {
        return switch (caller) {
            case Caller.Person person -> stored.event().organization().equals(person.organization());
            case Caller.Device device -> stored.event().id().equals(device.event());
            case Caller.Attendee _,Caller.Anonymous _ -> false;
        };
    }

    /// The event whose ticket ids start with these 4 bytes.
    public Optional<EventId> byShortId(long shortId) {
        return store.find(Table.EVENTS, shortKey(shortId)).map(row -> EventId.parse(row.text("names")));
    }

    /// Events of an organization by their doors, latest first.
    Query of(OrganizationId organization) {
        return Query.of(Table.EVENTS, Table.EVENTS.indexes().getFirst(), organization.wire()).falling();
    }

    void claimShortId(Transaction transaction, StoredEvent stored) {
        transaction.putIfAbsent("short-id", Table.EVENTS,
                shortKey(stored.event().shortId()).with("names", stored.event().id()));
    }

    void add(Transaction transaction, StoredEvent stored) {
        transaction.putIfAbsent(HEAD, Table.EVENTS, row(stored));
    }

    /// Replaces the event where it still has the revision seen.
    void replace(Transaction transaction, StoredEvent stored, long seen) {
        transaction.put(HEAD, Table.EVENTS, row(stored), Condition.equal("revision", seen));
    }

    /// Lets the transaction happen only where the event is still the one seen.
    public void unchanged(Transaction transaction, StoredEvent seen) {
        transaction.check(HEAD, Table.EVENTS, key(seen.event().id()),
                Condition.equal("revision", seen.event().revision()));
    }

    /// All rows of an event that are made in bulk, but its inventory and version.
    public List<Row> rows(StoredEvent stored) {
        return List.of(row(stored), shortKey(stored.event().shortId()).with("names", stored.event().id()));
    }

    private Row row(StoredEvent stored) {
        var event = stored.event();
        return key(event.id()).with("organization", event.organization())
                .with("begins", event.details().doors() + "#" + event.id().value()).with("revision", event.revision())
                .with("stored", json.text(stored));
    }

    public List<StoredEvent> all(OrganizationId organization) {
        return store.all(of(organization)).stream().map(this::read).toList();
    }

    StoredEvent read(Row row) {
        return json.readOwn(row.text("stored"), StoredEvent.class);
    }

    private static Row key(EventId event) {
        return Row.empty().with("event", event).with("part", "HEAD");
    }

    private static Row shortKey(long shortId) {
        return Row.empty().with("event", SHORT_ID + "%08x".formatted(shortId)).with("part", "CLAIM");
    }
}
