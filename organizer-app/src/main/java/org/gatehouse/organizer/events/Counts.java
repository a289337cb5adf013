package org.gatehouse.organizer.events;

import java.util.OptionalInt;

/// Whole numbers as people type them.
final class Counts {

    private Counts() {}

    /// Reads digits of any script, with or without separators; empty for anything else or too much.
    static OptionalInt read(String text) {
        var digits = text.strip().replaceAll("(?<=\\d)[\\s,.'’\\u00a0\\u202f](?=\\d{3})", "");
        try {
            return OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException unreadable) {
            return OptionalInt.empty();
        }
    }
}
