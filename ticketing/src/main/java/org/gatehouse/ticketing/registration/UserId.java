package org.gatehouse.ticketing.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gatehouse.ticketing.Identifier;

/// Names a person who signs in.
public record UserId(String value) implements Identifier, Comparable<UserId> {
    private static final String PREFIX = "USER#";

    public UserId {
        Identifier.check(PREFIX, value);
    }

    /// Reads the name with or without its prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserId parse(String text) {
        return new UserId(Identifier.strip(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return wire();
    }
}
