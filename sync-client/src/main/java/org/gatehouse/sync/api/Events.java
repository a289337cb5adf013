package org.gatehouse.sync.api;

import okhttp3.HttpUrl;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.EventKeys;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Oversold;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.PictureChange;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.jspecify.annotations.Nullable;

/// Events, their ticket types, gates and policy. Every call throws [CloudException] where it comes to nothing.
public final class Events {
    private static final String EVENTS = "events";
    private static final String TYPES = "ticket-types";
    private static final String GATES = "gates";
    private static final String PICTURE = "picture";

    private final Http http;

    Events(Http http) {
        this.http = http;
    }

    /// Which events to list.
    ///
    /// @param status only these; absent means all
    /// @param text part of the name; absent means any
    /// @param cursor of the page before; absent asks for the first
    public record Query(@Nullable EventStatus status, @Nullable String text, @Nullable String cursor) {
        public static Query all() {
            return new Query(null, null, null);
        }

        public Query after(@Nullable String newCursor) {
            return new Query(status, text, newCursor);
        }
    }

    public EventReply create(EventDetails details, IdempotencyKey key) {
        return http.write(Write.post(http.url(EVENTS), key).with(details), EventReply.class);
    }

    public Page<EventReply> list(Query query) {
        var url = http.url(EVENTS);
        if (query.status() != null) {
            url.addQueryParameter("status", query.status().name());
        }
        if (query.text() != null) {
            url.addQueryParameter("q", query.text());
        }
        if (query.cursor() != null) {
            url.addQueryParameter("cursor", query.cursor());
        }
        return http.get(url, Types.pageOf(EventReply.class));
    }

    public EventReply get(EventId event) {
        return http.get(http.url(EVENTS, event), EventReply.class);
    }

    /// @param revision of the event as the caller saw it; another one is refused as `conflict`
    public EventReply edit(EventId event, EventDetails details, long revision, Oversold oversold) {
        return http.write(Write.put(told(http.url(EVENTS, event), oversold), details).ifStill(revision),
                EventReply.class);
    }

    /// Where the event's picture can be fetched; refused as `not-found` where it has none.
    public Download picture(EventId event) {
        return http.get(http.url(EVENTS, event, PICTURE), Download.class);
    }

    /// @param revision of the event as the caller saw it; another one is refused as `conflict`
    public EventReply setPicture(EventId event, PictureChange picture, long revision) {
        return http.write(Write.put(http.url(EVENTS, event, PICTURE), picture).ifStill(revision), EventReply.class);
    }

    /// @param revision of the event as the caller saw it; another one is refused as `conflict`
    public EventReply removePicture(EventId event, long revision) {
        return http.write(Write.delete(http.url(EVENTS, event, PICTURE)).ifStill(revision), EventReply.class);
    }

    public EventReply publish(EventId event) {
        return http.write(Write.post(http.url(EVENTS, event, "publish"), IdempotencyKey.random()), EventReply.class);
    }

    public EventReply cancel(EventId event) {
        return http.write(Write.post(http.url(EVENTS, event, "cancel"), IdempotencyKey.random()), EventReply.class);
    }

    /// Out of the list of what goes on; nothing else changes.
    public EventReply archive(EventId event) {
        return http.write(Write.post(http.url(EVENTS, event, "archive"), IdempotencyKey.random()), EventReply.class);
    }

    public EventReply unarchive(EventId event) {
        return http.write(Write.post(http.url(EVENTS, event, "unarchive"), IdempotencyKey.random()), EventReply.class);
    }

    /// The same where the event has this revision still; refused as `conflict` otherwise.
    public EventReply archive(EventId event, long seen) {
        return http.write(Write.post(http.url(EVENTS, event, "archive"), IdempotencyKey.random()).ifStill(seen),
                EventReply.class);
    }

    /// The same where the event has this revision still; refused as `conflict` otherwise.
    public EventReply unarchive(EventId event, long seen) {
        return http.write(Write.post(http.url(EVENTS, event, "unarchive"), IdempotencyKey.random()).ifStill(seen),
                EventReply.class);
    }

    public EventReply addType(EventId event, TicketTypeDetails type, IdempotencyKey key) {
        return http.write(Write.post(http.url(EVENTS, event, TYPES), key).with(type), EventReply.class);
    }

    public EventReply editType(EventId event, TypeNumber number, TicketTypeDetails type, Oversold oversold) {
        return http.write(Write.put(told(http.url(EVENTS, event, TYPES, number), oversold), type), EventReply.class);
    }

    private static HttpUrl.Builder told(HttpUrl.Builder url, Oversold oversold) {
        return switch (oversold) {
            case REFUSED -> url;
            case ALLOWED -> url.addQueryParameter("oversold", oversold.name());
        };
    }

    /// Only where nothing of it was sold.
    public EventReply removeType(EventId event, TypeNumber number) {
        return removed(event, Write.delete(http.url(EVENTS, event, TYPES, number)));
    }

    public EventReply addGate(EventId event, GateDetails gate, IdempotencyKey key) {
        return http.write(Write.post(http.url(EVENTS, event, GATES), key).with(gate), EventReply.class);
    }

    public EventReply editGate(EventId event, GateId gate, GateDetails details) {
        return http.write(Write.put(http.url(EVENTS, event, GATES, gate), details), EventReply.class);
    }

    /// Only where no device stands there.
    public EventReply removeGate(EventId event, GateId gate) {
        return removed(event, Write.delete(http.url(EVENTS, event, GATES, gate)));
    }

    public PolicyReply policy(EventId event) {
        return http.get(http.url(EVENTS, event, "policy"), PolicyReply.class);
    }

    /// @param revision of the event as the caller saw it; another one is refused as `conflict`
    public PolicyReply setPolicy(EventId event, PolicyChange policy, long revision) {
        return http.write(Write.put(http.url(EVENTS, event, "policy"), policy).ifStill(revision), PolicyReply.class);
    }

    /// Has what is signed from now on signed with a new key; gates learn of it by themselves.
    public EventKeys rotateKey(EventId event, IdempotencyKey key) {
        return http.write(Write.post(http.url(EVENTS, event, "keys"), key), EventKeys.class);
    }

    private EventReply removed(EventId event, Write write) {
        http.write(write);
        return get(event);
    }
}
