package org.gatehouse.backend.member;

import java.time.Instant;
import java.util.List;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Role;

/// Where people's accounts are. What it says of somebody's organization and role goes into that person's next token.
public interface Directory {
    /// Somebody's account, as far as an organization may know it.
    record Account(UserId id, String email, String name, Role role, Members.Membership membership, Instant since) {}

    /// What came of an invitation.
    sealed interface Invited {
        /// A message with a password for once is on its way.
        record Sent(UserId id) implements Invited {}

        /// The address had an account that belonged to nobody; it counts for the organization from its next token on.
        record Taken(UserId id) implements Invited {}

        /// The address's account cannot be had.
        record Refused(Refusal why) implements Invited {}
    }

    /// Why an address cannot be invited.
    enum Refusal {
        ELSEWHERE, UNCONFIRMED, UNDELIVERABLE, MALFORMED
    }

    /// Everybody whose account names the organization. Slow: for the first time only.
    List<Account> membersOf(OrganizationId organization);

    Invited invite(OrganizationId organization, Members.Invitation invitation);

    /// Sends another password for once; the one before no longer counts.
    void inviteAgain(UserId member);

    /// How far somebody has come; invited where there is no account.
    Members.Membership membership(UserId member);

    /// Takes away every other role.
    void setRole(UserId member, Role role);

    /// Takes organization and roles away and ends every sign-in. An account that was never used goes altogether.
    void release(UserId member);

    /// For an API beside which there are no accounts.
    static Directory none() {
        return new Directory() {
            @Override
            public List<Account> membersOf(OrganizationId organization) {
                return List.of();
            }

            @Override
            public Invited invite(OrganizationId organization, Members.Invitation invitation) {
                throw away();
            }

            @Override
            public void inviteAgain(UserId member) {
                throw away();
            }

            @Override
            public Members.Membership membership(UserId member) {
                throw away();
            }

            @Override
            public void setRole(UserId member, Role role) {
                throw away();
            }

            @Override
            public void release(UserId member) {
                throw away();
            }

            private ProblemException away() {
                return new ProblemException(new Problem.Busy("Accounts cannot be reached now."));
            }
        };
    }
}
