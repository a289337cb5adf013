package org.gatehouse.sync.account;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;

/// Who is signed in, as the id token says. For showing and for choosing what to offer; the cloud decides for itself.
///
/// @param name         the e-mail address where the account has no name
/// @param organization empty for somebody who is a member of none
public record Member(UserId id, String email, String name, Optional<OrganizationId> organization, Set<Role> roles) {
    public Member {
        roles = Set.copyOf(roles);
    }

    /// Names nobody: it may be written to a log.
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
