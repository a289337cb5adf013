package org.gatehouse.ticketing.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span of time, open on either side where an end is absent. The first instant is inside, the last is not.
public record Window(@Nullable Instant from, @Nullable Instant until) {
    private static final Window ALWAYS = new Window(null, null);

    /// @throws IllegalArgumentException where it ends before it begins
    public Window {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("a window must end after it begins");
        }
    }

    public static Window always() {
        return ALWAYS;
    }

    public boolean isBefore(Instant now) {
        return until != null && !now.isBefore(until);
    }

    public boolean isAfter(Instant now) {
        return from != null && now.isBefore(from);
    }
}
