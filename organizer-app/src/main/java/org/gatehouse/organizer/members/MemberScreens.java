package org.gatehouse.organizer.members;

import org.gatehouse.desk.screen.Screen;
import org.gatehouse.organizer.office.People;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.registration.UserId;

/// Makes the screens of this package.
public final class MemberScreens {
    private final UserId self;
    private final People people;
    private final Tools tools;

    public MemberScreens(UserId self, People people, Tools tools) {
        this.self = self;
        this.people = people;
        this.tools = tools;
    }

    public Screen members() {
        var model = new MembersModel(self, people, tools.calls(), tools.words());
        return new MembersView(model, tools, () -> invite(model));
    }

    private void invite(MembersModel list) {
        var model = new InviteModel(people, tools.calls(), tools.words(), list::invited);
        InviteSheet.show(model, tools.words(), tools.overlay());
    }
}
