package org.gatehouse.backend.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;

/// The members of an organization as they were read together.
///
/// @param revision of the roster; each change raises it by one; 0 where there is none yet
/// @param entries those who were removed too
record Roster(long revision, List<Entry> entries) {
    Roster {
        entries = List.copyOf(entries);
    }

    /// One of them.
    ///
    /// @param email empty for who was removed: only the name stays, for the log
    /// @param sent when the last invitation was sent
    /// @param presence whether the person still belongs to it
    record Entry(UserId id, String email, String name, Role role, Membership membership, Instant since, Instant sent,
            Presence presence) {
        Entry with(Role newRole) {
            return new Entry(id, email, name, newRole, membership, since, sent, presence);
        }

        Entry with(Membership newStanding) {
            return new Entry(id, email, name, role, newStanding, since, sent, presence);
        }

        Entry sentAt(Instant now) {
            return new Entry(id, email, name, role, Membership.INVITED, since, now, presence);
        }

        Entry leaving() {
            return new Entry(id, email, name, role, membership, since, sent, Presence.LEAVING);
        }

        Entry removed() {
            return new Entry(id, "", name, role, membership, since, sent, Presence.REMOVED);
        }
    }

    /// Whether somebody is a member now.
    enum Presence {
        HERE,
        /// The account is being told; until it was, the person is on the list.
        LEAVING, REMOVED
    }

    /// Who is on the list.
    List<Entry> present() {
        return entries.stream().filter(entry -> entry.presence() != Presence.REMOVED).toList();
    }

    Optional<Entry> find(UserId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    boolean hasAddress(String email) {
        return present().stream().anyMatch(entry -> entry.email().equalsIgnoreCase(email));
    }

    /// Whether nobody would own the organization without this one.
    boolean isLastOwner(Entry entry) {
        return entry.role() == Role.OWNER && present().stream()
                .noneMatch(other -> other.role() == Role.OWNER && other.presence() == Presence.HERE
                        && !other.id().equals(entry.id()));
    }
}
