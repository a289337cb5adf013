package org.gatehouse.backend.runtime;

import java.util.List;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.member.Directory;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members;
import org.gatehouse.ticketing.wire.Role;

/// A real directory between whose answers things happen.
final class StumblingDirectory implements Directory {
    private final Directory real;
    private boolean failing;
    private Runnable meanwhile = () -> {};

    StumblingDirectory(Directory real) {
        this.real = real;
    }

    /// The next release comes to nothing.
    void failOnce() {
        failing = true;
    }

    /// What happens once, after an account was invited or before a role is given.
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    @Override
    public List<Account> membersOf(OrganizationId organization) {
        return real.membersOf(organization);
    }

    @Override
    public Invited invite(OrganizationId organization, Members.Invitation invitation) {
        var invited = real.invite(organization, invitation);
        happen();
        return invited;
    }

    @Override
    public void inviteAgain(UserId member) {
        real.inviteAgain(member);
    }

    @Override
    public Members.Membership membership(UserId member) {
        return real.membership(member);
    }

    @Override
    public void setRole(UserId member, Role role) {
        happen();
        real.setRole(member, role);
    }

    @Override
    public void release(UserId member) {
        if (failing) {
            failing = false;
            throw new ProblemException(new Problem.Busy("Away for a moment."));
        }
        real.release(member);
    }

    private void happen() {
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }
}
