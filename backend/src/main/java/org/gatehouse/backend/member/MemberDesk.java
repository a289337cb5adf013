package org.gatehouse.backend.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Deed;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.member.Roster.Entry;
import org.gatehouse.backend.member.Roster.Presence;
import org.gatehouse.backend.table.Store;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members.Invitation;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;

/// Changes who belongs to an organization. The roster decides, so that two owners cannot both remove the other; the
/// accounts follow it, and a call that broke off between the two is completed by repeating it.
public final class MemberDesk {
    /// What Cognito gives an invitation where nothing else is set.
    static final Duration INVITATION = Duration.ofDays(7);
    private static final int TRIES = 5;
    /// As many as go into one transaction with room to spare.
    private static final int PART = 80;

    private final Store store;
    private final MemberStore members;
    private final Directory directory;
    private final InstantSource clock;

    public MemberDesk(Store store, Directory directory, InstantSource clock) {
        this.store = store;
        this.members = new MemberStore(store);
        this.directory = directory;
        this.clock = clock;
    }

    /// Everybody who is a member, with how far each has come by now.
    List<Entry> all(Caller.Person caller) {
        var roster = roster(caller);
        checkOwner(roster, caller);
        return roster.present().stream().map(entry -> nowOf(caller, entry)).toList();
    }

    private Entry nowOf(Caller.Person caller, Entry entry) {
        if (entry.presence() == Presence.LEAVING) {
            return entry.with(Membership.LEAVING);
        }
        if (entry.membership() == Membership.JOINED) {
            return entry;
        }
        if (directory.membership(entry.id()) == Membership.JOINED) {
            var joined = entry.with(Membership.JOINED);
            members.note(caller.organization(), joined);
            return joined;
        }
        return clock.instant().isBefore(entry.sent().plus(INVITATION))
                ? entry
                : entry.with(Membership.INVITATION_EXPIRED);
    }

    /// The address is looked for again when the roster is written: somebody else may have invited it meanwhile.
    Entry invite(Caller.Person caller, Invitation invitation, Deed deed) {
        checkUnknown(roster(ready(caller)), invitation);
        var entry = switch (directory.invite(caller.organization(), invitation)) {
            case Directory.Invited.Sent(var id) -> entry(id, invitation, Membership.INVITED);
            case Directory.Invited.Taken(var id) -> entry(id, invitation, Membership.JOINED);
            case Directory.Invited.Refused(var why) -> throw MemberProblems.of(why);
        };
        deed.to(entry.id());
        deed.changed("role", null, entry.role().group());
        try {
            return change(caller, roster -> {
                checkUnknown(roster, invitation);
                return entry;
            });
        } finally {
            follow(caller, entry.id());
        }
    }

    private static void checkUnknown(Roster roster, Invitation invitation) {
        if (roster.hasAddress(invitation.email())) {
            throw MemberProblems.alreadyMember();
        }
    }

    /// Gives the account the role that the roster says, again where another has come to stand there meanwhile.
    private void follow(Caller.Person caller, UserId id) {
        for (int tries = 0; tries < TRIES; tries++) {
            var stands = roleOf(caller, id);
            if (stands.isEmpty()) {
                return;
            }
            directory.setRole(id, stands.get());
            if (roleOf(caller, id).equals(stands)) {
                return;
            }
        }
        throw MemberProblems.busy();
    }

    private Optional<Role> roleOf(Caller.Person caller, UserId id) {
        return members.roster(caller.organization()).find(id).filter(entry -> entry.presence() == Presence.HERE)
                .map(Entry::role);
    }

    private Entry entry(UserId id, Invitation invitation, Membership membership) {
        var now = now();
        return new Entry(id, invitation.email(), invitation.name(), invitation.role(), membership, now, now,
                Presence.HERE);
    }

    Entry inviteAgain(Caller.Person caller, UserId id) {
        var changed = change(ready(caller), roster -> {
            var known = present(roster, id);
            if (directory.membership(id) == Membership.JOINED) {
                throw MemberProblems.alreadyJoined();
            }
            return known.sentAt(now());
        });
        directory.inviteAgain(id);
        return changed;
    }

    Entry setRole(Caller.Person caller, UserId id, Role role, Deed deed) {
        deed.to(id);
        var changed = change(ready(caller), roster -> {
            var known = present(roster, id);
            checkOther(caller, id);
            if (role != Role.OWNER && roster.isLastOwner(known)) {
                throw MemberProblems.lastOwner();
            }
            deed.nothingChanged().changed("role", known.role().group(), role.group());
            return known.with(role);
        });
        follow(caller, id);
        return changed;
    }

    /// First the roster says that the person is leaving, then the account is told, then the roster forgets the address:
    /// whoever can still sign in is on the list.
    void remove(Caller.Person caller, UserId id) {
        var leaving = change(ready(caller), roster -> {
            var known = roster.find(id).orElseThrow(() -> ProblemException.notFound("member"));
            checkOther(caller, id);
            if (known.presence() == Presence.HERE && roster.isLastOwner(known)) {
                throw MemberProblems.lastOwner();
            }
            return known.presence() == Presence.HERE ? known.leaving() : known;
        });
        directory.release(id);
        if (leaving.presence() == Presence.LEAVING) {
            store.aside(() -> change(caller, roster -> roster.find(id).orElse(leaving).removed()));
        }
    }

    private static void checkOther(Caller.Person caller, UserId id) {
        if (caller.user().equals(id)) {
            throw MemberProblems.yourself();
        }
    }

    private static Entry present(Roster roster, UserId id) {
        return roster.find(id).filter(entry -> entry.presence() == Presence.HERE)
                .orElseThrow(() -> ProblemException.notFound("member"));
    }

    /// The same caller, with a roster that knows them.
    private Caller.Person ready(Caller.Person caller) {
        checkOwner(roster(caller), caller);
        return caller;
    }

    /// What a change makes of one member.
    private interface Deciding {
        Entry decide(Roster roster);
    }

    private Entry change(Caller.Person caller, Deciding deciding) {
        for (int tries = 0; tries < TRIES; tries++) {
            var roster = members.roster(caller.organization());
            checkOwner(roster, caller);
            var changed = deciding.decide(roster);
            if (roster.find(changed.id()).equals(Optional.of(changed))
                    || members.write(caller.organization(), roster, List.of(changed))) {
                return changed;
            }
        }
        throw MemberProblems.busy();
    }

    /// The roster; made from the accounts where there is none yet, or none that knows the caller.
    private Roster roster(Caller.Person caller) {
        var roster = members.roster(caller.organization());
        if (roster.find(caller.user()).isEmpty()) {
            roster = withAccounts(caller);
        }
        return roster;
    }

    /// @throws ProblemException where the caller was an owner when the token was made and is none now
    private static void checkOwner(Roster roster, Caller.Person caller) {
        if (roster.find(caller.user()).filter(MemberDesk::mayNot).isPresent()) {
            throw MemberProblems.noLongerOwner();
        }
    }

    /// What the members are called, those who were removed too.
    public Map<UserId, String> names(Caller.Person caller) {
        var roster = members.roster(caller.organization());
        var known = roster.find(caller.user()).isPresent() ? roster : withAccounts(caller);
        return known.entries().stream().collect(Collectors.toMap(Entry::id, Entry::name));
    }

    private static boolean mayNot(Entry entry) {
        return entry.presence() != Presence.HERE || entry.role() != Role.OWNER;
    }

    /// What is not on the roster, who was removed included, is put there; the roster is read anew for each part.
    private Roster withAccounts(Caller.Person caller) {
        var accounts = directory.membersOf(caller.organization());
        for (int tries = 0; tries <= TRIES + accounts.size() / PART; tries++) {
            var known = members.roster(caller.organization());
            var missing = accounts.stream().filter(account -> known.find(account.id()).isEmpty()).limit(PART)
                    .map(account -> new Entry(account.id(), account.email(), account.name(), account.role(),
                            account.membership(), account.since(), account.since(), Presence.HERE))
                    .toList();
            if (missing.isEmpty()) {
                return known;
            }
            store.aside(() -> members.write(caller.organization(), known, missing));
        }
        throw MemberProblems.busy();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
