package org.gatehouse.ticketing.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gatehouse.ticketing.Identifier;

/// Names an enrolled scanner installation. The cloud gives it at enrolment.
public record DeviceId(String value) implements Identifier, Comparable<DeviceId> {
    private static final String PREFIX = "DEVICE#";

    public DeviceId {
        Identifier.check(PREFIX, value);
    }

    /// Reads the name with or without its prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeviceId parse(String text) {
        return new DeviceId(Identifier.strip(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return wire();
    }
}
