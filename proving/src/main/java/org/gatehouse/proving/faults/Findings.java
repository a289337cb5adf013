package org.gatehouse.proving.faults;

import java.util.ArrayList;
import java.util.List;

/// What a trial has shown: figures, and promises that were kept or broken. For one thread at a time.
final class Findings {
    private final List<String> figures = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    void figure(String format, Object... values) {
        figures.add(format.formatted(values));
    }

    /// @param promise as a sentence that is true where it was kept
    void expect(boolean holds, String promise, Object... values) {
        (holds ? kept : broken).add(promise.formatted(values));
    }

    List<String> figures() {
        return List.copyOf(figures);
    }

    List<String> kept() {
        return List.copyOf(kept);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
