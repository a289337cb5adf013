package org.gatehouse.scanner.gate;

import java.time.Duration;
import java.util.Optional;

/// Tells a scanner that types like a keyboard from a person: by its pace.
///
/// Times are nanoseconds of any steady clock.
final class KeyBurst {
    /// No person types this fast for long; the slowest scanners leave about 30 ms between characters.
    static final Duration GAP = Duration.ofMillis(50);
    /// Fewer characters can be a person's lucky roll over the keys.
    static final int SHORTEST = 6;

    private final StringBuilder text = new StringBuilder();
    private long lastAt;

    /// A character was typed.
    void typed(String characters, long now) {
        if (now - lastAt > GAP.toNanos())
            text.setLength(0);
        text.append(characters);
        lastAt = now;
    }

    /// Whether a scanner seems to be typing right now.
    boolean isRunning(long now) {
        return !text.isEmpty() && now - lastAt <= GAP.toNanos();
    }

    /// A line end was typed.
    ///
    /// @return what a scanner typed before it, if it was one
    Optional<String> ended(long now) {
        boolean isScanner = text.length() >= SHORTEST && now - lastAt <= 2 * GAP.toNanos();
        String typed = text.toString();
        text.setLength(0);
        return isScanner ? Optional.of(typed) : Optional.empty();
    }
}
