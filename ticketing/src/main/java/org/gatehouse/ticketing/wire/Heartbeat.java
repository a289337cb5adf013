package org.gatehouse.ticketing.wire;

import org.gatehouse.ticketing.gate.GateId;
import org.jspecify.annotations.Nullable;

/// What a device says of itself from time to time.
///
/// @param gate where it stands
/// @param waiting records that the cloud has not yet durably answered
/// @param clockOffsetMillis the machine's own clock minus the cloud's
/// @param batteryPercent 0 to 100 where it has a battery
/// @param power whether it is drawing on the battery, where it has one
/// @param software name and version of the program
public record Heartbeat(
        @Nullable GateId gate,
        long manifestVersion,
        int waiting,
        long clockOffsetMillis,
        @Nullable Integer batteryPercent,
        @Nullable Power power,
        String software) {
    /// Where a machine with a battery takes its power from.
    public enum Power {
        /// The mains: the battery is full or filling.
        CHARGING,
        /// The battery alone.
        DRAINING
    }
}
