package org.gatehouse.backend.local.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Sign-ins under way that wait for the next step, for three minutes as in Cognito. The oldest go when there are many.
final class Waiting<T> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final Map<String, Held<T>> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held<T>> eldest) {
            return size() > MOST;
        }
    };

    Waiting(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void put(String name, T what) {
        entries.put(name, new Held<>(what, clock.instant().plus(PATIENCE)));
    }

    /// Takes it out: each step is taken once.
    synchronized Optional<T> take(String name) {
        return Optional.ofNullable(entries.remove(name))
                .filter(held -> clock.instant().isBefore(held.until()))
                .map(Held::what);
    }

    private record Held<T>(T what, Instant until) {}
}
