package org.gatehouse.backend.event;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.backend.table.Condition;
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

    /// Not the number of an event's key: those end at 15.
    private static final int CLOUD_GATE = 100;

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

    /// The key that the cloud signs records of an event with when it judges by itself; made when first needed.
    public SigningKey ofCloudGate(EventId event, SecureRandom random) {
        var fresh = SigningKey.generate(random);
        store.put(Table.KEYS, cloudKey(event).with("seed", fresh.seed().toArray()), Condition.absent(Table.KEYS));
        var row = store.find(Table.KEYS, cloudKey(event)).orElseThrow();
        return SigningKey.of(Bytes.of(row.bytes("seed")));
    }

    private static Row cloudKey(EventId event) {
        return Row.empty().with("event", event).with("number", CLOUD_GATE);
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
