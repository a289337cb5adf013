package org.gatehouse.sync.api;

import okhttp3.HttpUrl;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.wire.EventKeys;
import org.gatehouse.ticketing.wire.ManifestOffer;

/// An event's manifest as the cloud offers it. Every call throws [CloudException] where it comes to nothing.
public final class Manifests {
    private static final String EVENTS = "events";
    private static final String MANIFEST = "manifest";

    private final Http http;

    Manifests(Http http) {
        this.http = http;
    }

    /// The newest snapshot.
    public ManifestOffer newest(EventId event) {
        return http.get(http.url(EVENTS, event, MANIFEST), ManifestOffer.class);
    }

    /// A snapshot that takes over every change up to a version.
    public ManifestOffer covering(EventId event, long version) {
        return http.get(http.url(EVENTS, event, MANIFEST).addQueryParameter("covering", Long.toString(version)),
                ManifestOffer.class);
    }

    /// What has changed since a version; not checked in any way. Refused as `manifest-needed` where the feed does not
    /// reach back so far.
    public SignedText changes(EventId event, long after) {
        return http.get(feed(event, after), SignedText.class);
    }

    /// What gates have done since a version, and nothing else; not checked in any way. Reaches back to the beginning.
    public SignedText records(EventId event, long after) {
        return http.get(feed(event, after).addQueryParameter("only", "records"), SignedText.class);
    }

    /// The event's public keys and how each follows the one before; not checked in any way.
    public EventKeys keys(EventId event) {
        return http.get(http.url(EVENTS, event, "keys"), EventKeys.class);
    }

    private HttpUrl.Builder feed(EventId event, long after) {
        return http.url(EVENTS, event, "changes").addQueryParameter("after", Long.toString(after));
    }
}
