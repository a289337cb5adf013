package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Organization;
import org.gatehouse.sync.api.Organization.LogQuery;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Role;

/// The members over the real cloud.
record CloudPeople(Organization organization) implements People {

    @Override
    public List<Members.Member> members() {
        return organization.members().members();
    }

    @Override
    public Members.Member invite(Members.Invitation invitation, IdempotencyKey key) {
        return organization.invite(invitation, key);
    }

    @Override
    public Members.Member inviteAgain(UserId member) {
        return organization.inviteAgain(member);
    }

    @Override
    public Members.Member setRole(UserId member, Role role) {
        return organization.setRole(member, role);
    }

    @Override
    public Page<LogEntry> log(LogQuery query) {
        return organization.log(query);
    }

    @Override
    public void remove(UserId member) {
        organization.remove(member);
    }
}
