package org.gatehouse.backend.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers whom accepted tokens name until they expire; the least recently used go first when it is full.
final class TokenMemory<T> {
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Known<T>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
            return size() > MOST;
        }
    };

    TokenMemory(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void remember(String token, T who, Instant expires) {
        known.put(token, new Known<>(who, expires));
    }

    synchronized Optional<T> recall(String token) {
        var found = Optional.ofNullable(known.get(token));
        if (found.isPresent() && !clock.instant().isBefore(found.get().expires())) {
            known.remove(token);
            return Optional.empty();
        }
        return found.map(Known::who);
    }

    private record Known<T>(T who, Instant expires) {}
}
