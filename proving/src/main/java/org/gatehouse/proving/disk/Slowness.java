package org.gatehouse.proving.disk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How much longer something takes than it would. Safe from any thread.
final class Slowness {
    private volatile Duration longer = Duration.ZERO;

    void is(Duration now) {
        longer = now;
    }

    /// Lets that time pass.
    void pause() {
        long nanos = longer.toNanos();
        for (long until = System.nanoTime() + nanos, left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
