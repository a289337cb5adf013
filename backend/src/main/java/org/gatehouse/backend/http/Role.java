package org.gatehouse.backend.http;

import java.util.Locale;
import java.util.Optional;

/// What a member may do in an organization.
public enum Role {
    OWNER,
    ORGANIZER,
    /// Reads statistics and reports.
    VENUE_MANAGER,
    BOX_OFFICE;

    /// As tokens and tables write it, such as `venue-manager`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String wire) {
        for (var role : values()) {
            if (role.wire().equals(wire)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
