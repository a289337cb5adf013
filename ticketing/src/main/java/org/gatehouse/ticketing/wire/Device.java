package org.gatehouse.ticketing.wire;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.jspecify.annotations.Nullable;

/// An enrolled scanner installation as the cloud knows it.
///
/// @param revokedAt since when it may do nothing any more
/// @param lastSeen its last authenticated contact
/// @param last what it said of itself then
public record Device(
        DeviceId id,
        EventId event,
        String name,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastSeen,
        @Nullable Heartbeat last) {
    /// After this long without a word something is wrong with it, or with its network: three heartbeats.
    public static final Duration SILENCE = Duration.ofMinutes(1);

    /// Whether the cloud may lack what it recorded: it is not heard, and had records waiting, or fell silent while the event
    /// was still going on. One that was shut down afterwards with nothing waiting lacks nothing.
    public boolean mayLack(Instant now, Instant end) {
        return isQuiet(now) && (waiting() > 0 || lastSeen != null && lastSeen.isBefore(end));
    }

    /// Records that it had not handed over when it was heard last.
    public int waiting() {
        return last == null ? 0 : last.waiting();
    }

    /// Whether it was heard from once and should have been again by now.
    public boolean isQuiet(Instant now) {
        return revokedAt == null && lastSeen != null && Duration.between(lastSeen, now).compareTo(SILENCE) > 0;
    }
}
