package org.gatehouse.backend.identity;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// A person who has signed in.
///
/// @param organization the organization the person is a member of; attendees have none
/// @param roles        empty for attendees
public record Person(UserId id, String email, Optional<OrganizationId> organization, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /// Whether any of the given roles is held.
    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /// Names nobody: it may be written to a log.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
