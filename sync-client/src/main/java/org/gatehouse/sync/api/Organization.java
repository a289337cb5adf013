package org.gatehouse.sync.api;

import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Role;

/// The caller's organization: its members. Every call throws [CloudException] where it comes to nothing.
public final class Organization {
    private static final String MEMBERS = "members";

    private final Http http;

    Organization(Http http) {
        this.http = http;
    }

    public Members members() {
        return http.get(http.url(MEMBERS), Members.class);
    }

    /// Sends a message with a password for once.
    public Members.Member invite(Members.Invitation invitation, IdempotencyKey key) {
        return http.write(Write.post(http.url(MEMBERS), key).with(invitation), Members.Member.class);
    }

    /// Sends another message; the password of the one before no longer counts.
    public Members.Member inviteAgain(UserId member) {
        return http.write(Write.post(http.url(MEMBERS, member, "invite"), IdempotencyKey.random()),
                Members.Member.class);
    }

    /// Counts from the member's next token on.
    public Members.Member setRole(UserId member, Role role) {
        return http.write(Write.put(http.url(MEMBERS, member), new Members.RoleChange(role)), Members.Member.class);
    }

    public void remove(UserId member) {
        http.write(Write.delete(http.url(MEMBERS, member)));
    }
}
