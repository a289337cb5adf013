package org.gatehouse.backend.member;

import java.util.Comparator;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Members.Membership;

/// The calls about the members of the caller's organization.
public final class MemberCalls {
    private final MemberDesk desk;

    public MemberCalls(MemberDesk desk) {
        this.desk = desk;
    }

    public Reply list(Call call) {
        return Reply.ok(new Members(desk.all(call.person()).stream().map(MemberCalls::member)
                .sorted(Comparator.comparing(Members.Member::name).thenComparing(Members.Member::email)).toList()));
    }

    public Reply invite(Call call) {
        var asked = call.body(Members.Invitation.class);
        var invitation = new Members.Invitation(asked.email().strip(), asked.name().strip(), asked.role());
        check(invitation);
        var made = member(desk.invite(call.person(), invitation, call.deed()));
        return Reply.created("/members/" + made.id().value(), made);
    }

    private static void check(Members.Invitation invitation) {
        if (invitation.name().isEmpty()) {
            throw ProblemException.invalid(FieldError.of("name", Fault.EMPTY));
        }
        if (invitation.name().length() > EventChecks.LONGEST_NAME) {
            throw ProblemException.invalid(FieldError.of("name", Fault.TOO_LONG));
        }
        if (!Attendee.isAddress(invitation.email())) {
            throw MemberProblems.malformedAddress();
        }
    }

    public Reply inviteAgain(Call call) {
        return Reply.ok(member(desk.inviteAgain(call.person(), named(call))));
    }

    public Reply setRole(Call call) {
        return Reply.ok(
                member(desk.setRole(call.person(), id(call), call.body(Members.RoleChange.class).role(), call.deed())));
    }

    public Reply remove(Call call) {
        desk.remove(call.person(), named(call));
        return Reply.nothing();
    }

    private static Members.Member member(Roster.Entry entry) {
        boolean isInvited = entry.membership() == Membership.INVITED
                || entry.membership() == Membership.INVITATION_EXPIRED;
        var until = isInvited ? entry.sent().plus(MemberDesk.INVITATION) : null;
        return new Members.Member(entry.id(), entry.email(), entry.name(), entry.role(), entry.membership(),
                entry.since(), until);
    }

    private static UserId named(Call call) {
        var id = id(call);
        call.deed().to(id);
        return id;
    }

    private static UserId id(Call call) {
        return call.path("member", "member", UserId::parse);
    }
}
