package org.gatehouse.organizer.gates;

import java.time.Instant;

import org.gatehouse.desk.screen.Tone;
import org.gatehouse.ticketing.wire.Device;

/// How well the cloud hears from a device.
public enum Contact {
    /// Within the last minute.
    LIVE(Tone.ADMIT),
    /// Not for more than a minute: its numbers may be old.
    QUIET(Tone.ATTENTION),
    /// Not once since it enrolled.
    NEVER(Tone.NEUTRAL),
    /// It may do nothing any more.
    REVOKED(Tone.REFUSE);

    private final Tone tone;

    Contact(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    public static Contact of(Device device, Instant now) {
        if (device.revokedAt() != null) {
            return REVOKED;
        }
        if (device.lastSeen() == null) {
            return NEVER;
        }
        return device.isQuiet(now) ? QUIET : LIVE;
    }
}
