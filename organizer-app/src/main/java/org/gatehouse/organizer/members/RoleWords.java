package org.gatehouse.organizer.members;

import org.gatehouse.ticketing.wire.Role;

/// The keys of what each role may do.
final class RoleWords {

    private RoleWords() {}

    static String may(Role role) {
        return switch (role) {
            case OWNER -> "members.owner.may";
            case ORGANIZER -> "members.organizer.may";
            case VENUE_MANAGER -> "members.venue-manager.may";
            case BOX_OFFICE -> "members.box-office.may";
        };
    }
}
