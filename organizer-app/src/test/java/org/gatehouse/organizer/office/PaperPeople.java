package org.gatehouse.organizer.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.sync.api.Organization.LogQuery;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Members.Member;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Page;
import org.gatehouse.ticketing.wire.Problem;
import org.gatehouse.ticketing.wire.Role;

/// The members of an organization in memory; obeys the rules of the API that screens meet.
public final class PaperPeople implements People {
    public static final int PAGE = 6;
    private static final Duration WEEK = Duration.ofDays(7);
    private final InstantSource clock;
    private final List<Member> members = new ArrayList<>();
    private final List<LogEntry> log = new ArrayList<>();
    private Optional<CloudFailure> trouble = Optional.empty();

    PaperPeople(InstantSource clock) {
        this.clock = clock;
        var then = clock.instant().minus(Duration.ofDays(40));
        has(new Member(new UserId("ines"), "ines@harvestmoon.example", "Inés Castellano", Role.OWNER,
                Membership.JOINED, then, null));
    }

    public synchronized void has(Member member) {
        members.removeIf(known -> known.id().equals(member.id()));
        members.add(member);
    }

    /// From now on every call is refused so.
    public synchronized void refuse(String type) {
        trouble = Optional.of(new CloudFailure.Refused(
                new Problem(type, "No", 409, "The cloud said no.", "Do something else.", "/", List.of(), null)));
    }

    public synchronized void did(LogEntry entry) {
        log.addFirst(entry);
    }

    public synchronized List<LogEntry> did() {
        return List.copyOf(log);
    }

    /// [#PAGE] to a page.
    @Override
    public synchronized Page<LogEntry> log(LogQuery query) {
        arrive();
        var found = log.stream().filter(entry -> query.by() == null || entry.by().equals(query.by()))
                .filter(entry -> query.area() == null || entry.area() == query.area())
                .filter(entry -> query.event() == null || query.event().equals(entry.event()))
                .filter(entry -> query.text() == null || entry.toString().contains(query.text())).toList();
        var cursor = query.cursor();
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + PAGE, found.size());
        return new Page<>(found.subList(from, to), to < found.size() ? Integer.toString(to) : null);
    }

    @Override
    public synchronized List<Member> members() {
        return List.copyOf(members);
    }

    @Override
    public synchronized Member invite(Members.Invitation invitation, IdempotencyKey key) {
        arrive();
        var now = clock.instant();
        var made = new Member(new UserId("user" + members.size()), invitation.email(), invitation.name(),
                invitation.role(), Membership.INVITED, now, now.plus(WEEK));
        members.add(made);
        return made;
    }

    @Override
    public synchronized Member inviteAgain(UserId id) {
        arrive();
        return change(id, known -> with(known, known.role(), Membership.INVITED, clock.instant().plus(WEEK)));
    }

    @Override
    public synchronized Member setRole(UserId id, Role role) {
        arrive();
        return change(id, known -> with(known, role, known.membership(), known.invitedUntil()));
    }

    @Override
    public synchronized void remove(UserId id) {
        arrive();
        members.removeIf(known -> known.id().equals(id));
    }

    private Member change(UserId id, java.util.function.UnaryOperator<Member> how) {
        members.replaceAll(known -> known.id().equals(id) ? how.apply(known) : known);
        return members.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
    }

    private static Member with(Member member, Role role, Membership membership,
            @org.jspecify.annotations.Nullable Instant until) {
        return new Member(member.id(), member.email(), member.name(), role, membership, member.since(), until);
    }

    private void arrive() {
        trouble.ifPresent(failure -> {
            throw new CloudException(failure);
        });
    }
}
