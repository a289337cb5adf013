package org.gatehouse.backend.stats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.Device;

/// The calls that tell what is happening at the doors.
public final class StatisticsCalls {
    private final EventStore events;
    private final Feed feed;
    private final StatisticsDesk desk;
    private final ReportDesk reports;

    public StatisticsCalls(EventStore events, Feed feed, StatisticsDesk desk, ReportDesk reports) {
        this.events = events;
        this.feed = feed;
        this.desk = desk;
        this.reports = reports;
    }

    /// Counts only where something has changed since the caller last asked.
    public Reply statistics(Call call) {
        var stored = stored(call);
        var devices = desk.devices(stored);
        var tag = tag(feed.version(stored.event().id()), devices, desk.now());
        if (call.header("if-none-match").map(tag::equals).orElse(false)) {
            return new Reply(304, Map.of("etag", tag), null);
        }
        return Reply.ok(desk.count(stored, devices)).with("etag", tag);
    }

    /// Where the report of the night lies, in the language asked for.
    public Reply report(Call call) {
        return Reply.ok(reports.of(call.person(), stored(call), call.query("language").orElse("en")));
    }

    /// Another one where the numbers are others, or what a device says of itself, or whether it is heard at all. That
    /// it was heard once more as before is no news: with twenty gates every answer would be a whole one.
    private static String tag(long version, List<Device> devices, Instant now) {
        var told = devices.stream().map(device -> told(device, now)).collect(Collectors.joining("\n"));
        // of a text, so that every process makes the same of it
        return "\"" + version + "-" + Integer.toHexString(told.hashCode()) + "\"";
    }

    private static String told(Device device, Instant now) {
        var known = device.id() + " " + device.name() + " " + device.revokedAt() + " " + device.isQuiet(now);
        var last = device.last();
        return last == null
                ? known
                : known + " " + last.gate() + " " + last.manifestVersion() + " " + last.waiting() + " "
                        + last.clockOffsetMillis() / 60_000 + " " + last.batteryPercent() + " " + last.power() + " "
                        + last.software();
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }
}
