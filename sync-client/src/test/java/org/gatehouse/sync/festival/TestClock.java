package org.gatehouse.sync.festival;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A machine's clocks, moved by the test alone.
public final class TestClock implements InstantSource, LongSupplier {
    private final AtomicLong millis;
    private final AtomicLong nanos = new AtomicLong();

    public TestClock(Instant now) {
        millis = new AtomicLong(now.toEpochMilli());
    }

    public void pass(Duration time) {
        millis.addAndGet(time.toMillis());
        nanos.addAndGet(time.toNanos());
    }

    /// Somebody sets the machine's clock; no time passes.
    public void set(Instant now) {
        millis.set(now.toEpochMilli());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
