package org.gatehouse.organizer.members;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Members.Member;
import org.gatehouse.ticketing.wire.Members.Membership;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MembersModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final MembersModel model = new MembersModel(new UserId("ines"), office.people(), rig.calls, rig.words);

    @Test
    void theLastOwnerAndOneselfAreKnownSoThatNothingIsOfferedThatWouldBeRefused() {
        model.load();

        assertThat(model.members()).filteredOn(model::isSelf).extracting(Member::name)
                .containsExactly("Inés Castellano");
        assertThat(model.members()).filteredOn(model::isLastOwner).hasSize(1);
        model.setRole(member("bo"), Role.OWNER);
        assertThat(model.members()).noneMatch(model::isLastOwner);
    }

    @Test
    void aChangedRoleIsShownAndItIsSaidFromWhenItCounts() {
        model.load();

        model.setRole(member("bo"), Role.BOX_OFFICE);

        assertThat(member("bo").role()).isEqualTo(Role.BOX_OFFICE);
        assertThat(last().title()).contains("Bo Lindqvist", "Box office");
        assertThat(last().nextStep()).contains("within the hour");
    }

    @Test
    void aRoleThatIsRefusedStaysAndTheReasonIsSaid() {
        model.load();
        office.people().refuse("last-owner");

        model.setRole(member("bo"), Role.BOX_OFFICE);

        assertThat(member("bo").role()).isEqualTo(Role.ORGANIZER);
        assertThat(last().nextStep()).isEqualTo("Make somebody else an owner first.");
    }

    @Test
    void whoIsRemovedLeavesTheListAndWhoIsInvitedAgainCountsAsInvited() {
        model.load();

        model.remove(member("bo"));
        model.inviteAgain(member("dilek"));

        assertThat(model.members()).extracting(Member::id).doesNotContain(new UserId("bo"));
        assertThat(member("dilek").membership()).isEqualTo(Membership.INVITED);
    }

    @Test
    void anInvitationNeedsAddressAndNameAndThenStandsInTheList() {
        model.load();
        var invite = new InviteModel(office.people(), rig.calls, rig.words, model::invited);

        invite.send(() -> {});
        assertThat(invite.faults().message("email").get()).isEqualTo("Fill this in.");

        invite.emailProperty().set(" noor@harvestmoon.example ");
        invite.nameProperty().set("Noor Haddad");
        invite.send(() -> {});

        assertThat(model.members()).extracting(Member::email).contains("noor@harvestmoon.example");
        assertThat(last().title()).contains("noor@harvestmoon.example");
    }

    @Test
    void anAddressThatCannotBeInvitedIsExplainedOnTheSheet() {
        office.people().refuse("member-elsewhere");
        var invite = new InviteModel(office.people(), rig.calls, rig.words, model::invited);
        invite.emailProperty().set("noor@harvestmoon.example");
        invite.nameProperty().set("Noor Haddad");

        invite.send(() -> {});

        assertThat(invite.noticeProperty().get()).map(Notice::nextStep)
                .hasValueSatisfying(next -> assertThat(next).startsWith("Ask the person for another address"));
    }

    private Member member(String id) {
        return model.members().stream().filter(member -> member.id().equals(new UserId(id))).findFirst().orElseThrow();
    }

    private Notice last() {
        return rig.notices.showing().getLast();
    }
}
