package org.gatehouse.backend.stats;

import java.util.List;
import java.util.Map;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.Device;

/// The calls that tell what is happening at the doors.
public final class StatisticsCalls {
    private static final int PAGE = 100;

    private final EventStore events;
    private final Feed feed;
    private final StatisticsDesk desk;

    public StatisticsCalls(EventStore events, Feed feed, StatisticsDesk desk) {
        this.events = events;
        this.feed = feed;
        this.desk = desk;
    }

    /// Counts only where something has changed since the caller last asked.
    public Reply statistics(Call call) {
        var stored = stored(call);
        var devices = desk.devices(stored);
        var tag = tag(feed.version(stored.event().id()), devices);
        if (call.header("if-none-match").map(tag::equals).orElse(false)) {
            return new Reply(304, Map.of("etag", tag), null);
        }
        return Reply.ok(desk.count(stored, devices)).with("etag", tag);
    }

    public Reply incidents(Call call) {
        return Reply.ok(desk.incidents(stored(call), call.cursor(), call.limit(PAGE)));
    }

    private static String tag(long version, List<Device> devices) {
        return "\"" + version + "-" + Integer.toHexString(devices.hashCode()) + "\"";
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }
}
