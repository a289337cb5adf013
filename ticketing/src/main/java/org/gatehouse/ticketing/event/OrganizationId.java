package org.gatehouse.ticketing.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.gatehouse.ticketing.Identifier;

/// Names an organization: the tenant that owns events. Nothing is visible across organizations.
public record OrganizationId(String value) implements Identifier, Comparable<OrganizationId> {
    private static final String PREFIX = "ORG#";

    public OrganizationId {
        Identifier.check(PREFIX, value);
    }

    /// Reads the name with or without its prefix.
    ///
    /// @throws IllegalArgumentException where it is neither
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganizationId parse(String text) {
        return new OrganizationId(Identifier.strip(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return wire();
    }
}
