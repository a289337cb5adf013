package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How many persons a device let in within one minute.
///
/// @param minute when it began
public record Arrivals(Instant minute, int persons) {
    public Arrivals {
        if (!minute.equals(minute.truncatedTo(ChronoUnit.MINUTES)) || persons < 1) {
            throw new IllegalArgumentException("not arrivals of a minute: " + minute + " " + persons);
        }
    }
}
