package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.registration.UserId;
import org.jspecify.annotations.Nullable;

/// The people of an organization.
///
/// @param members by name
public record Members(List<Member> members) {
    public Members {
        members = List.copyOf(members);
    }

    /// How far somebody has come.
    public enum Membership {
        /// Has not yet signed in with the password of the invitation.
        INVITED,
        /// The password of the invitation no longer counts: invite again.
        INVITATION_EXPIRED,
        /// Has chosen a password.
        JOINED,
        /// Is being removed, and the account may still count: remove again.
        LEAVING
    }

    /// One of them.
    ///
    /// @param since when the person was invited, or was first known here
    /// @param invitedUntil how long the password of the last invitation counts; absent for who has joined
    public record Member(UserId id, String email, String name, Role role, Membership membership, Instant since,
            @Nullable Instant invitedUntil) {}

    /// Somebody to become a member.
    public record Invitation(String email, String name, Role role) {}

    /// What a member may do from now on.
    public record RoleChange(Role role) {}
}
