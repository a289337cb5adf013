package org.gatehouse.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The two clocks of one laptop: the one that people set, wrongly at times, and the one that counts on by itself, a
/// little too fast or too slow.
final class MachineClock implements InstantSource {
    private static final long MILLION = 1_000_000;

    private final WorldTime time;
    private final long driftPerMillion;
    private final Instant boot;
    private Duration wrong;

    /// @param wrong what people's clock says less what is true
    /// @param driftPerMillion by how much the counting one is too fast
    MachineClock(WorldTime time, Duration wrong, long driftPerMillion) {
        this.time = time;
        this.wrong = wrong;
        this.driftPerMillion = driftPerMillion;
        boot = time.instant();
    }

    /// What people's clock says.
    @Override
    public Instant instant() {
        return time.instant().plus(wrong);
    }

    LongSupplier nanos() {
        return () -> {
            long awake = Duration.between(boot, time.instant()).toNanos();
            return 7_000_000_000L + awake + awake / MILLION * driftPerMillion;
        };
    }

    Duration wrong() {
        return wrong;
    }

    void set(Duration newWrong) {
        wrong = newWrong;
    }
}
