package org.gatehouse.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The true time of a world, which is also the cloud's. It passes when the simulation says so.
final class WorldTime implements InstantSource {
    private Instant now;

    WorldTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
