package org.gatehouse.ticketing.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Numbers a ticket type within its event: 1 to 65,535, part of every ticket id of that type.
public record TypeNumber(@JsonValue int value) implements Comparable<TypeNumber> {
    private static final int LARGEST = 0xFFFF;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TypeNumber {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException("a ticket type's number is between 1 and " + LARGEST);
        }
    }

    @Override
    public int compareTo(TypeNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
