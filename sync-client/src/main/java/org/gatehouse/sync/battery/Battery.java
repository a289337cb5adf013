package org.gatehouse.sync.battery;

import org.gatehouse.ticketing.wire.Heartbeat.Power;

/// A machine's battery; several count as one.
///
/// @param percent 0 to 100
public record Battery(int percent, Power power) {
    public Battery {
        percent = Math.clamp(percent, 0, 100);
    }
}
