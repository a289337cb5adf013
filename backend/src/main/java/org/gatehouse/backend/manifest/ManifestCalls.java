package org.gatehouse.backend.manifest;

import java.time.InstantSource;
import java.util.Locale;
import org.gatehouse.backend.bucket.Bucket;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.registration.RegistrationStore;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;

/// The calls by which gates learn what they must know.
public final class ManifestCalls {
    private final EventStore events;
    private final Snapshots snapshots;
    private final SignedPages pages;

    public ManifestCalls(EventStore events, Store store, TicketStore tickets, RegistrationStore registrations,
            Feed feed, SigningKeys keys, Bucket bucket, InstantSource clock, Json json) {
        this.events = events;
        this.snapshots = new Snapshots(store, events, tickets, registrations, feed, keys, bucket, clock, json);
        this.pages = new SignedPages(feed, keys, json);
    }

    public Reply manifest(Call call) {
        long covering = call.query("covering", Long::valueOf).orElse(0L);
        return Reply.ok(snapshots.offer(stored(call).event().id(), covering));
    }

    public Reply changes(Call call) {
        long after = call.query("after", Long::valueOf).orElse(0L);
        var content = call.query("only", text -> Content.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Content.ALL);
        return Reply.ok(pages.after(stored(call), after, content));
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }
}
