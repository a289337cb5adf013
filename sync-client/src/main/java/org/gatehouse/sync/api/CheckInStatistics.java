package org.gatehouse.sync.api;

import okhttp3.Request;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// Check-in of an event in numbers. Every call throws [CloudException] where it comes to nothing.
public final class CheckInStatistics {
    private static final int NOT_MODIFIED = 304;

    private final Http http;

    CheckInStatistics(Http http) {
        this.http = http;
    }

    /// Numbers and the tag that they came with.
    public record Tagged(Statistics statistics, @Nullable String tag) {}

    public Statistics of(EventId event) {
        return http.get(http.url("events", event, "stats"), Statistics.class);
    }

    /// Where the report of the night lies.
    ///
    /// @param language such as `de`
    public Download report(EventId event, String language) {
        return http.get(http.url("events", event, "report").addQueryParameter("language", language), Download.class);
    }

    /// The numbers, sent only if they are others than those held.
    ///
    /// @param held what the last call gave; absent asks for them in any case
    /// @return `held` itself where nothing has changed
    public Tagged newer(EventId event, @Nullable Tagged held) {
        var request = new Request.Builder().url(http.url("events", event, "stats").build()).get();
        if (held != null && held.tag() != null) {
            request.header("If-None-Match", held.tag());
        }
        var answer = http.exchange(request);
        if (held != null && answer.status() == NOT_MODIFIED) {
            return held;
        }
        return new Tagged(http.read(answer, Statistics.class), answer.headers().get("ETag"));
    }
}
