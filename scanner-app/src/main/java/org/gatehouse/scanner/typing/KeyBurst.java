package org.gatehouse.scanner.typing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells a scanner that types like a keyboard from a person: by its pace.
///
/// Characters are timed when the window gets round to them. A busy machine tears a scan in two that way, so fast runs
/// close to each other belong together: a scan never loses its beginning.
///
/// Times are nanoseconds of any steady clock.
final class KeyBurst {
    /// No person types this fast for long; the slowest scanners leave about 30 ms between characters.
    static final Duration GAP = Duration.ofMillis(50);
    /// Longer than any machine stands still; a pause, and what was typed before it has nothing to do with what follows.
    static final Duration PAUSE = Duration.ofSeconds(1);
    /// Fewer characters can be a person's lucky roll over the keys.
    static final int SHORTEST = 6;

    private final List<StringBuilder> runs = new ArrayList<>();
    private long lastAt;

    /// A character was typed.
    void typed(String characters, long now) {
        if (now - lastAt > PAUSE.toNanos())
            runs.clear();
        if (runs.isEmpty() || now - lastAt > GAP.toNanos())
            runs.add(new StringBuilder());
        runs.getLast().append(characters);
        lastAt = now;
    }

    /// What was typed was no code.
    void forget() {
        runs.clear();
    }

    /// Whether a scanner seems to be typing right now.
    boolean isRunning(long now) {
        return !runs.isEmpty() && now - lastAt <= GAP.toNanos();
    }

    /// A line end was typed.
    ///
    /// @return what a scanner typed before it, if it was one
    Optional<String> ended(long now) {
        boolean fresh = now - lastAt <= PAUSE.toNanos();
        boolean fast = runs.stream().anyMatch(run -> run.length() >= SHORTEST);
        String scan = fresh && fast ? scan() : "";
        runs.clear();
        return scan.isEmpty() ? Optional.empty() : Optional.of(scan);
    }

    /// The last runs back to the first that a person typed, key by key.
    private String scan() {
        int from = runs.size();
        while (from > 0 && (runs.get(from - 1).length() > 1 || from == 1 || from == runs.size()))
            from--;
        return String.join("", runs.subList(from, runs.size()));
    }
}
