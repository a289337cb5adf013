package org.gatehouse.backend.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.backend.bucket.Bucket;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.registration.RegistrationStore;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.GatePolicy.Emails;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.jspecify.annotations.Nullable;

/// Snapshots of manifests: made when asked for and the last one is too far behind, never made twice at one name, and of
/// an event one at a time: who asks meanwhile waits for it.
final class Snapshots {
    private static final Duration URL_LIFE = Duration.ofHours(6);
    private static final Duration OLDEST = Duration.ofHours(12);
    /// So many changes are quicker fetched as changes than with a new snapshot.
    private static final long FEW_CHANGES = 300;
    /// Younger than this it will do however much has changed: while doors are open the event moves on faster than a
    /// snapshot of a large one is made, and whoever did not wait for it asks again.
    private static final Duration YOUNG = Duration.ofMinutes(2);

    /// The newest snapshot, as its row says.
    private record Latest(SignedText header, String object, long version, Instant madeAt, GatePolicy.Holders holders,
            @Nullable Emails emails, @Nullable Instant goodUntil) {}

    /// How far an event has come.
    private record Reached(long version, StoredEvent stored) {}

    private final Store store;
    private final EventStore events;
    private final TicketStore tickets;
    private final RegistrationStore registrations;
    private final Feed feed;
    private final SigningKeys keys;
    private final Bucket bucket;
    private final InstantSource clock;
    private final Json json;
    private final Map<EventId, Object> making = new ConcurrentHashMap<>();

    Snapshots(Store store, EventStore events, TicketStore tickets, RegistrationStore registrations, Feed feed,
            SigningKeys keys, Bucket bucket, InstantSource clock, Json json) {
        this.store = store;
        this.events = events;
        this.tickets = tickets;
        this.registrations = registrations;
        this.feed = feed;
        this.keys = keys;
        this.bucket = bucket;
        this.clock = clock;
        this.json = json;
    }

    /// The newest snapshot, made anew where that is worth it.
    ///
    /// @param covering every change up to this version is in it, where the event has come so far
    ManifestOffer offer(EventId event, long covering) {
        var latest = known(read(event), covering).orElseGet(() -> inTurn(event, covering));
        var now = now();
        var url = bucket.url(latest.object(), "manifest.ndjson.gz", URL_LIFE);
        return new ManifestOffer(latest.header(), url, now.plus(URL_LIFE), now);
    }

    /// What came in between is looked at again: mostly it is what was waited for.
    private Latest inTurn(EventId event, long covering) {
        synchronized (making.computeIfAbsent(event, ignored -> new Object())) {
            var now = read(event);
            return known(now, covering).orElseGet(() -> make(now.stored(), now.version()));
        }
    }

    /// The version is read before the event and its tickets, so that every change up to it is in them.
    private Reached read(EventId event) {
        long version = feed.version(event);
        return new Reached(version, events.find(event).orElseThrow());
    }

    private Optional<Latest> known(Reached now, long covering) {
        return latest(now.stored().event().id())
                .filter(known -> known.version() >= Math.min(covering, now.version()))
                .filter(known -> isGoodEnough(known, now.version(), now.stored()));
    }

    private boolean isGoodEnough(Latest latest, long version, StoredEvent stored) {
        boolean fewChanges = version - latest.version() <= FEW_CHANGES || latest.madeAt().plus(YOUNG).isAfter(now());
        return latest.header().key() == stored.keys().getLast().number() && fewChanges
                && carriesWhatItMay(latest, stored.policy()) && latest.madeAt().plus(OLDEST).isAfter(now())
                && stored.facts().goodUntil(latest.madeAt()).equals(latest.goodUntil());
    }

    private static boolean carriesWhatItMay(Latest latest, GatePolicy policy) {
        var emails = Objects.requireNonNullElse(latest.emails(), Emails.WITHHELD);
        return latest.holders() == policy.holders() && emails == policy.emails();
    }

    /// @param version read before the rows: every change up to it is in them
    private Latest make(StoredEvent stored, long version) {
        try {
            var file = Files.createTempFile("manifest", ".gz");
            try {
                var rows = new RowsForGates(tickets.all(stored.event().id()), registrations, stored.policy());
                var blocks = new SnapshotFile(json).write(file, rows);
                return keep(stored, version, blocks, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest could not be written to the temporary folder", e);
        }
    }

    private Latest keep(StoredEvent stored, long version, List<ManifestHeader.Block> blocks, java.nio.file.Path file) {
        var event = stored.event();
        var now = now();
        var goodUntil = stored.facts().goodUntil(now);
        long count = blocks.stream().mapToLong(ManifestHeader.Block::rows).sum();
        var header = new ManifestHeader(stored.facts(), version, now, goodUntil, count, blocks);
        var key = keys.of(stored);
        var signed = SignedText.sign(json.text(header), Purpose.MANIFEST, key.number(), key.key());
        var object = "manifests/%s/%d-%d.ndjson.gz".formatted(event.id().value(), version, now.toEpochMilli());
        bucket.put(object, file, "application/gzip");
        var latest = new Latest(signed, object, version, now, stored.policy().holders(), stored.policy().emails(),
                goodUntil);
        var row = key(event.id()).with("latest", json.text(latest)).with("version", version);
        store.put(Table.EVENTS, row, Condition.absent(Table.EVENTS).or(Condition.below("version", version + 1)));
        return latest;
    }

    private Optional<Latest> latest(EventId event) {
        return store.find(Table.EVENTS, key(event)).map(row -> json.readOwn(row.text("latest"), Latest.class));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Row key(EventId event) {
        return Row.empty().with("event", event).with("part", "MANIFEST");
    }
}
