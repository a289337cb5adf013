package org.gatehouse.sync.api;

import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.jspecify.annotations.Nullable;

/// Who is coming to an event, and who has come. Every call throws [CloudException] where it comes to nothing.
public final class Guests {
    private static final String EVENTS = "events";
    private static final String GUESTS = "guests";

    private final Http http;

    Guests(Http http) {
        this.http = http;
    }

    /// @param cursor of the page before; absent asks for the first
    /// @param limit at most 500
    public Guest.Listed of(EventId event, @Nullable String cursor, int limit) {
        var url = http.url(EVENTS, event, GUESTS).addQueryParameter("limit", Integer.toString(limit));
        if (cursor != null) {
            url.addQueryParameter("cursor", cursor);
        }
        return http.get(url, Guest.Listed.class);
    }

    /// Those of whom something has changed since a version.
    public Guest.Changes changes(EventId event, long after) {
        return http.get(http.url(EVENTS, event, GUESTS, "changes").addQueryParameter("after", Long.toString(after)),
                Guest.Changes.class);
    }

    public GuestHistory history(RegistrationId registration) {
        return http.get(http.url("registrations", registration, "history"), GuestHistory.class);
    }
}
