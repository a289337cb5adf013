package org.gatehouse.ticketing.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/// What a member may do in an organization. It travels as a group name in the person's token.
public enum Role {
    OWNER("owner"),
    ORGANIZER("organizer"),
    /// Reads statistics and reports.
    VENUE_MANAGER("venue-manager"),
    BOX_OFFICE("box-office");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /// As it is written in a token.
    @JsonValue
    public String group() {
        return group;
    }

    /// The role of that name; a token may name groups that are no roles.
    public static Optional<Role> ofGroup(String group) {
        return Stream.of(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
