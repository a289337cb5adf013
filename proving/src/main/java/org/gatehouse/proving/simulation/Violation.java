package org.gatehouse.proving.simulation;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Something that must never be, was.
///
/// @param invariant of the nine of the design; 0 where a verdict was not what the evidence says, or a time not true
/// @param text what was found
/// @param seed of the world where it was found
/// @param log the last of what happened in it
public record Violation(int invariant, String text, long seed, java.util.List<String> log) {
    public Violation {
        log = java.util.List.copyOf(log);
    }

    /// Ends a world. No program in it may take it for a failure of its own and go on.
    static final class Found extends Error {
        @Serial
        private static final long serialVersionUID = 1;
        private final int invariant;

        Found(int invariant, String text) {
            super(text);
            this.invariant = invariant;
        }

        int invariant() {
            return invariant;
        }
    }

    /// @throws Found unless it holds
    static void check(int invariant, boolean holds, String otherwise, @Nullable Object... values) {
        if (!holds) {
            throw new Found(invariant, otherwise.formatted(values));
        }
    }
}
