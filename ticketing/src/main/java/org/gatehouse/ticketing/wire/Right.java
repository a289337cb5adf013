package org.gatehouse.ticketing.wire;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What members may do, and with which role: the cloud refuses by it, and the console shows nobody what would be refused.
public enum Right {
    /// Sees events and what they are made of.
    SEE_EVENTS(Role.OWNER, Role.ORGANIZER, Role.BOX_OFFICE, Role.VENUE_MANAGER),
    /// Makes, edits and publishes events, takes tickets back, enrols devices.
    RUN_EVENTS(Role.OWNER, Role.ORGANIZER),
    /// Sells tickets and looks after guests.
    SELL(Role.OWNER, Role.ORGANIZER, Role.BOX_OFFICE),
    /// Sees how the doors go.
    WATCH(Role.OWNER, Role.ORGANIZER, Role.VENUE_MANAGER),
    /// Sees what came in and whose it is, and sets terms and promo codes.
    SEE_MONEY(Role.OWNER, Role.ORGANIZER),
    /// Decides who belongs to the organization.
    MANAGE_MEMBERS(Role.OWNER),
    /// Reads who did what.
    READ_LOG(Role.OWNER, Role.ORGANIZER);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    /// Those who have it.
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /// Whether any of the roles brings it.
    public boolean isHeldBy(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
