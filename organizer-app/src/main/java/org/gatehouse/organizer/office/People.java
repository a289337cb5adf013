package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Organization.LogQuery;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Role;

/// The members of the organization, and what they did.
public interface People {

    List<Members.Member> members();

    /// Sends a message with a password for once.
    Members.Member invite(Members.Invitation invitation, IdempotencyKey key);

    /// Sends another message; the password of the one before no longer counts.
    Members.Member inviteAgain(UserId member);

    Members.Member setRole(UserId member, Role role);

    void remove(UserId member);

    /// What members did, latest first.
    Page<LogEntry> log(LogQuery query);
}
