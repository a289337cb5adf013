package org.gatehouse.backend.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

/// The private keys of events, in a table of their own that nothing but this class reads.
public final class SigningKeys {
    /// The number of an event's first key.
    public static final int FIRST = 0;

    /// A private key and the number that codes and manifests name it by.
    public record Numbered(int number, SigningKey key) {}

    private final Store store;
    private final Map<EventId, Numbered> known = new ConcurrentHashMap<>();

    public SigningKeys(Store store) {
        this.store = store;
    }

    public static void add(Transaction transaction, EventId event, SigningKey key) {
        transaction.putIfAbsent("key", Table.KEYS, row(event, key));
    }

    public static Row row(EventId event, SigningKey key) {
        return key(event).with("seed", key.seed().toArray());
    }

    /// The key that an event signs with.
    public Numbered of(EventId event) {
        return known.computeIfAbsent(event, this::read);
    }

    private Numbered read(EventId event) {
        var row = store.find(Table.KEYS, key(event))
                .orElseThrow(() -> new IllegalStateException("No key is stored for " + event));
        return new Numbered((int) row.number("number"), SigningKey.of(Bytes.of(row.bytes("seed"))));
    }

    private static Row key(EventId event) {
        return Row.empty().with("event", event).with("number", FIRST);
    }
}
