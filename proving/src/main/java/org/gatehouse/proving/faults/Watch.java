package org.gatehouse.proving.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A machine's two clocks, moved by hand: the one on the wall, which people set, and the one that only counts.
final class Watch implements InstantSource, LongSupplier {
    private volatile Instant wall;
    private final AtomicLong nanos = new AtomicLong();

    Watch(Instant now) {
        wall = now;
    }

    synchronized void pass(Duration time) {
        wall = wall.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    /// Somebody sets the clock on the wall; no time passes.
    synchronized void set(Instant now) {
        wall = now;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
