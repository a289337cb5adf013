package org.gatehouse.sync.api;

import java.net.URI;

/// A connection to the cloud's API, one class per resource. The calls block, may be made from any thread but the one
/// that draws the window, and throw [CloudException]. Interrupting the thread ends a call.
public final class Cloud implements AutoCloseable {
    private final Http http;

    private Cloud(Http http) {
        this.http = http;
    }

    /// Nothing is sent before the first call.
    ///
    /// @param api where the API is, with or without a slash at its end
    public static Cloud at(URI api, TokenSource tokens) {
        return at(api, tokens, Patience.standard(), Wire.network());
    }

    /// @param patience how long to wait for the network
    /// @param wire what stands in the network's place, where something does
    public static Cloud at(URI api, TokenSource tokens, Patience patience, Wire wire) {
        return new Cloud(Http.to(api, tokens, patience, wire));
    }

    public Events events() {
        return new Events(http);
    }

    public Registrations registrations() {
        return new Registrations(http);
    }

    public Tickets tickets() {
        return new Tickets(http);
    }

    public Guests guests() {
        return new Guests(http);
    }

    public Prices prices() {
        return new Prices(http);
    }

    public Gates gates() {
        return new Gates(http);
    }

    public Organization organization() {
        return new Organization(http);
    }

    public Manifests manifests() {
        return new Manifests(http);
    }

    public CheckInStatistics statistics() {
        return new CheckInStatistics(http);
    }

    public Downloads downloads() {
        return new Downloads(http);
    }

    /// Ends idle connections and running calls.
    @Override
    public void close() {
        http.close();
    }
}
