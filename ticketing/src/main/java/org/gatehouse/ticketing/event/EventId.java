package org.gatehouse.ticketing.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gatehouse.ticketing.Identifier;

/// Names an event.
public record EventId(String value) implements Identifier, Comparable<EventId> {
    private static final String PREFIX = "EVENT#";

    public EventId {
        Identifier.check(PREFIX, value);
    }

    /// Reads the name with or without its prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventId parse(String text) {
        return new EventId(Identifier.strip(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return wire();
    }
}
