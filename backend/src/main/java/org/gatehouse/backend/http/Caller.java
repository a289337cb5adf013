package org.gatehouse.backend.http;

import java.util.Set;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.registration.UserId;

/// Who sent a request, as its token proves.
public sealed interface Caller {
    /// A member of an organization.
    record Person(UserId user, OrganizationId organization, Set<Role> roles) implements Caller {
        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /// An enrolled gate device; it sees the one event it is enrolled for.
    record Device(DeviceId device, OrganizationId organization, EventId event) implements Caller {}

    /// Nobody in particular.
    record Anonymous() implements Caller {}
}
