package org.gatehouse.backend.local.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Slows guessing down as Cognito does: after five attempts that came to nothing an account is shut for a second, then two, four, up to
/// fifteen minutes. Kept in memory only.
final class Attempts {
    private static final int FREE = 5;
    private static final int MOST_NAMES = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Supplier<CognitoProblem> shutProblem;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    /// @param shutProblem what is said while an account is shut
    Attempts(InstantSource clock, Supplier<CognitoProblem> shutProblem) {
        this.clock = clock;
        this.shutProblem = shutProblem;
    }

    /// @throws CognitoProblem while the account is shut
    synchronized void check(String name) {
        var known = failures.get(name);
        if (known != null && clock.instant().isBefore(known.shutUntil())) {
            throw shutProblem.get();
        }
    }

    synchronized void failed(String name) {
        var known = failures.remove(name);
        var count = known == null ? 1 : known.count() + 1;
        failures.put(name, new Failures(count, clock.instant().plus(shut(count))));
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    private static Duration shut(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(count - FREE, 20);
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    private record Failures(int count, Instant shutUntil) {}
}
