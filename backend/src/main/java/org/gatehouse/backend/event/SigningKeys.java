package org.gatehouse.backend.event;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.Succession;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketId;

/// The private keys of events, in a table of their own that nothing but this class reads.
public final class SigningKeys {
    /// The number of an event's first key.
    public static final int FIRST = 0;
    /// As high as a ticket code can count.
    static final int LAST = 15;

    /// Not the number of an event's key: those end at 15.
    private static final int CLOUD_GATE = 100;

    /// A private key and the number that codes and manifests name it by.
    public record Numbered(int number, SigningKey key) {}

    private final Store store;
    private final Json json;
    private record Name(EventId event, int number) {}

    /// @param since from when on tickets are signed with it, to the second
    private record Kept(SigningKey key, Instant since, Optional<Succession> announcement, Optional<String> asked) {}

    private final Map<Name, Kept> known = new ConcurrentHashMap<>();

    public SigningKeys(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    public static void add(Transaction transaction, EventId event, SigningKey key) {
        transaction.putIfAbsent("key", Table.KEYS, row(event, key));
    }

    public static Row row(EventId event, SigningKey key) {
        return key(event, FIRST).with("seed", key.seed().toArray());
    }

    /// The key that signs manifests and changes: the newest.
    ///
    /// @param stored as it is now
    public Numbered of(StoredEvent stored) {
        int number = stored.keys().getLast().number();
        return new Numbered(number, kept(stored, number).key());
    }

    /// The key that signs a ticket's code: the newest when the ticket was issued, so that a code stays the same
    /// however often it is printed.
    public Numbered of(StoredEvent stored, TicketId ticket) {
        var issued = ticket.issuedAt();
        int number = stored.keys().reversed().stream().map(EventKey::number)
                .filter(one -> !kept(stored, one).since().isAfter(issued)).findFirst()
                .orElse(stored.keys().getFirst().number());
        return new Numbered(number, kept(stored, number).key());
    }

    /// How each key of an event follows the one before.
    List<Succession> chain(StoredEvent stored) {
        return stored.keys().stream().flatMap(key -> kept(stored, key.number()).announcement().stream()).toList();
    }

    /// Whether one of an event's keys was made by this request, be it the newest or not.
    boolean wasAskedBy(StoredEvent stored, String request) {
        return stored.keys().stream()
                .anyMatch(key -> kept(stored, key.number()).asked().equals(Optional.of(request)));
    }

    /// Adds the key that follows the newest.
    ///
    /// @param request whatever asked for it, told apart from any other
    static void follow(Transaction transaction, Succession announced, SigningKey key, Instant now, String request,
            Json json) {
        transaction.putIfAbsent("key", Table.KEYS,
                key(announced.event(), announced.next().number()).with("seed", key.seed().toArray())
                        .with("since", now.truncatedTo(ChronoUnit.SECONDS)).with("asked", request)
                        .with("announcement", json.text(announced)));
    }

    private Kept kept(StoredEvent stored, int number) {
        return known.computeIfAbsent(new Name(stored.event().id(), number), this::read);
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

    private Kept read(Name name) {
        var row = store.find(Table.KEYS, key(name.event(), name.number()))
                .orElseThrow(() -> new IllegalStateException("No key is stored for " + name));
        return new Kept(SigningKey.of(Bytes.of(row.bytes("seed"))), row.perhapsInstant("since").orElse(Instant.EPOCH),
                row.perhapsText("announcement").map(text -> json.readOwn(text, Succession.class)),
                row.perhapsText("asked"));
    }

    private static Row key(EventId event, int number) {
        return Row.empty().with("event", event).with("number", number);
    }
}
