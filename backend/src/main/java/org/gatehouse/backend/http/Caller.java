package org.gatehouse.backend.http;

import java.util.Set;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Right;
import org.gatehouse.ticketing.wire.Role;

/// Who sent a request, as its token proves.
public sealed interface Caller {
    /// A member of an organization.
    ///
    /// @param email of the account, at the time of the token
    record Person(UserId user, OrganizationId organization, Set<Role> roles, String email) implements Caller {
        public Person {
            roles = Set.copyOf(roles);
        }

        /// Whether one of the roles brings a right.
        public boolean may(Right right) {
            return right.isHeldBy(roles);
        }

        /// Names nobody: it may be written to a log.
        @Override
        public String toString() {
            return "Person[" + user + "]";
        }
    }

    /// A person who is member of no organization.
    record Attendee(UserId user) implements Caller {}

    /// A gate device; it sees the one event it was enrolled for.
    record Device(DeviceId device, OrganizationId organization, EventId event, Standing standing) implements Caller {}

    /// Whether a device may still do anything.
    enum Standing {
        ENROLLED, REVOKED
    }

    /// Nobody in particular.
    record Anonymous() implements Caller {}
}
