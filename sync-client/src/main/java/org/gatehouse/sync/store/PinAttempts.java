package org.gatehouse.sync.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often in a row something was typed that was not the supervisor's PIN, and what follows from it.
///
/// @param wrong since the PIN was last right
/// @param notBefore until then nothing more is tried
public record PinAttempts(int wrong, @Nullable Instant notBefore) {
    /// So often without having to wait.
    public static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    public static PinAttempts none() {
        return new PinAttempts(0, null);
    }

    /// Where it cannot be read any more how often: one more, and there is a wait.
    public static PinAttempts unknown() {
        return new PinAttempts(FREE - 1, null);
    }

    /// Whether nothing may be tried now.
    public boolean isLocked(Instant now) {
        return notBefore != null && now.isBefore(notBefore);
    }

    /// One more; from the fifth on, each has a wait that is twice the one before.
    public PinAttempts oneMore(Instant now) {
        int more = wrong == Integer.MAX_VALUE ? wrong : wrong + 1;
        if (more < FREE) {
            return new PinAttempts(more, null);
        }
        return new PinAttempts(more, now.plus(wait(more)));
    }

    private static Duration wait(int wrong) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, MOST_DOUBLINGS));
    }

    /// With the whole wait from then on, where there is one.
    public PinAttempts waitingFrom(Instant start) {
        return notBefore == null ? this : new PinAttempts(wrong, start.plus(wait(Math.max(FREE, wrong))));
    }

    /// No wait reaches further than the longest one, also after the clock was put back.
    public PinAttempts asOf(Instant now) {
        var longest = now.plus(FIRST_WAIT.multipliedBy(1L << MOST_DOUBLINGS));
        return notBefore != null && notBefore.isAfter(longest) ? new PinAttempts(wrong, longest) : this;
    }

    /// How many more may be tried without waiting.
    public int left() {
        return Math.max(0, FREE - wrong);
    }
}
