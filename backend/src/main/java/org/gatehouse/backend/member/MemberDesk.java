package org.gatehouse.backend.member;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Deed;
import org.gatehouse.backend.http.Problem;
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
        return roster(caller).present().stream().map(entry -> nowOf(caller, entry)).toList();
    }

    private Entry nowOf(Caller.Person caller, Entry entry) {
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

    Entry invite(Caller.Person caller, Invitation invitation, Deed deed) {
        checkUnknown(roster(caller), invitation);
        var entry = switch (directory.invite(caller.organization(), invitation)) {
            case Directory.Invited.Sent(var id) -> entry(id, invitation, Membership.INVITED);
            case Directory.Invited.Taken(var id) -> entry(id, invitation, Membership.JOINED);
            case Directory.Invited.Refused(var why) -> throw MemberProblems.of(why);
        };
        deed.to(entry.id());
        deed.changed("role", null, entry.role().group());
        return change(caller, _ -> entry);
    }

    private static void checkUnknown(Roster roster, Invitation invitation) {
        if (roster.hasAddress(invitation.email())) {
            throw MemberProblems.alreadyMember();
        }
    }

    private Entry entry(UserId id, Invitation invitation, Membership membership) {
        var now = now();
        return new Entry(id, invitation.email(), invitation.name(), invitation.role(), membership, now, now,
                Presence.HERE);
    }

    Entry inviteAgain(Caller.Person caller, UserId id) {
        var changed = change(caller, roster -> {
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
        var changed = change(caller, roster -> {
            var known = present(roster, id);
            checkOther(caller, id);
            if (role != Role.OWNER && roster.isLastOwner(known)) {
                throw MemberProblems.lastOwner();
            }
            deed.nothingChanged().changed("role", known.role().group(), role.group());
            return known.with(role);
        });
        directory.setRole(id, role);
        return changed;
    }

    void remove(Caller.Person caller, UserId id) {
        change(caller, roster -> {
            var known = roster.find(id).orElseThrow(() -> ProblemException.notFound("member"));
            checkOther(caller, id);
            if (known.presence() == Presence.HERE && roster.isLastOwner(known)) {
                throw MemberProblems.lastOwner();
            }
            return known.removed();
        });
        directory.release(id);
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

    /// What a change makes of one member.
    private interface Deciding {
        Entry decide(Roster roster);
    }

    private Entry change(Caller.Person caller, Deciding deciding) {
        for (int tries = 0; tries < TRIES; tries++) {
            var roster = roster(caller);
            var changed = deciding.decide(roster);
            if (roster.find(changed.id()).equals(Optional.of(changed))
                    || members.write(caller.organization(), roster, List.of(changed))) {
                return changed;
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the members right now."));
    }

    /// The roster; made from the accounts where there is none yet, or none that knows the caller.
    ///
    /// @throws ProblemException where the caller was an owner when the token was made and is none now
    private Roster roster(Caller.Person caller) {
        var roster = members.roster(caller.organization());
        if (roster.find(caller.user()).isEmpty()) {
            roster = withAccounts(caller, roster);
        }
        if (roster.find(caller.user()).filter(MemberDesk::mayNot).isPresent()) {
            throw MemberProblems.noLongerOwner();
        }
        return roster;
    }

    /// What the members are called, those who were removed too.
    public Map<UserId, String> names(Caller.Person caller) {
        var roster = members.roster(caller.organization());
        var known = roster.find(caller.user()).isPresent() ? roster : withAccounts(caller, roster);
        return known.entries().stream().collect(Collectors.toMap(Entry::id, Entry::name));
    }

    private static boolean mayNot(Entry entry) {
        return entry.presence() == Presence.REMOVED || entry.role() != Role.OWNER;
    }

    private Roster withAccounts(Caller.Person caller, Roster known) {
        var missing = new ArrayList<Entry>();
        for (var account : directory.membersOf(caller.organization())) {
            if (known.find(account.id()).isEmpty()) {
                missing.add(new Entry(account.id(), account.email(), account.name(), account.role(),
                        account.membership(), account.since(), account.since(), Presence.HERE));
            }
        }
        if (missing.isEmpty()) {
            return known;
        }
        for (int from = 0; from < missing.size(); from += PART) {
            var part = missing.subList(from, Math.min(from + PART, missing.size()));
            store.aside(() -> members.write(caller.organization(), members.roster(caller.organization()), part));
        }
        return members.roster(caller.organization());
    }

    /// As many as go into one transaction with room to spare.
    private static final int PART = 80;

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
