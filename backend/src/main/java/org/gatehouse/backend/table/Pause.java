package org.gatehouse.backend.table;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits between two tries: longer each time, and never two callers alike.
public final class Pause {
    private static final Duration FIRST = Duration.ofMillis(8);
    private static final Duration LONGEST = Duration.ofMillis(400);

    /// Lets time pass.
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final RandomGenerator random;
    private final Sleeper sleeper;

    public Pause(RandomGenerator random, Sleeper sleeper) {
        this.random = random;
        this.sleeper = sleeper;
    }

    /// @param tries how many have failed so far, from 1
    public void before(int tries) {
        long most = Math.min(FIRST.toMillis() << Math.min(tries, 10), LONGEST.toMillis());
        try {
            sleeper.sleep(Duration.ofMillis(random.nextLong(most) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to try again", e);
        }
    }
}
