package org.gatehouse.proving.simulation;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// A request on its way.
///
/// @param from the machine that sent it
record Sent(String from, String method, URI url, Map<String, List<String>> headers, byte[] body) {
    private static final int SHOWN = 2;

    boolean isRecords() {
        return method.equals("POST") && url.getPath().endsWith("/records");
    }

    boolean isPage() {
        return url.getPath().endsWith("/changes");
    }

    boolean isOffer() {
        return url.getPath().endsWith("/manifest");
    }

    /// For the log: without names that chance made.
    @Override
    public String toString() {
        var parts = url.getPath().split("/");
        var last = isFile() ? "rows" : parts[parts.length - 1];
        var query = isFile() || url.getQuery() == null ? "" : "?" + url.getQuery();
        return "%s %s%s".formatted(method, parts.length <= SHOWN ? url.getPath() : last, query);
    }

    private boolean isFile() {
        return url.getPath().contains(".gz");
    }
}
