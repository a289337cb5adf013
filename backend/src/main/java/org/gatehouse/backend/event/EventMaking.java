package org.gatehouse.backend.event;

import java.security.SecureRandom;
import java.util.List;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;

/// Makes events, each with a short id of its own and a signing key.
public final class EventMaking {
    private final Store store;
    private final EventStore events;
    private final Json json;
    private final SecureRandom random;

    public EventMaking(Store store, EventStore events, Json json, SecureRandom random) {
        this.store = store;
        this.events = events;
        this.json = json;
        this.random = random;
    }

    /// @param id of the new event; where it is there already, a repeated call made it
    public StoredEvent make(OrganizationId organization, EventId id, EventDetails details) {
        while (true) {
            var key = SigningKey.generate(random);
            var stored = draft(id, organization, details, key);
            var outcome = store.commit(writes(stored, key));
            if (outcome instanceof Outcome.Done) {
                return stored;
            }
            var existing = events.find(id);
            if (existing.isPresent()) {
                return existing.get();
            }
        }
    }

    /// A new event as it begins.
    public StoredEvent draft(EventId id, OrganizationId organization, EventDetails details, SigningKey key) {
        long shortId = Integer.toUnsignedLong(random.nextInt());
        var event = new Event(id, shortId, organization, details, EventStatus.DRAFT, List.of(), List.of(), 1);
        var keys = List.of(new EventKey(SigningKeys.FIRST, key.verifyingKey()));
        return new StoredEvent(event, GatePolicy.standard(), keys, 1);
    }

    private Transaction writes(StoredEvent stored, SigningKey key) {
        var transaction = store.transaction();
        events.claimShortId(transaction, stored);
        events.add(transaction, stored);
        SigningKeys.add(transaction, stored.event().id(), key);
        transaction.put(Inventory.NAME, Table.EVENTS, Inventory.fresh(stored.event()));
        Feed.begin(transaction, stored.event().id(),
                FeedEntry.of(FeedEntry.Kind.FACTS, List.of(new Change.Facts(stored.facts())), json));
        return transaction;
    }
}
