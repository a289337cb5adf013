package org.gatehouse.ticketing.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gatehouse.ticketing.Identifier;

/// Names a gate of an event.
public record GateId(String value) implements Identifier, Comparable<GateId> {
    private static final String PREFIX = "GATE#";

    public GateId {
        Identifier.check(PREFIX, value);
    }

    /// Reads the name with or without its prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GateId parse(String text) {
        return new GateId(Identifier.strip(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public int compareTo(GateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return wire();
    }
}
