package org.gatehouse.organizer.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.organizer.account.AuthenticatorModel.Step;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.organizer.signin.AppSecret;
import org.gatehouse.organizer.signin.PaperAuthenticator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticatorModelTest {
    private final Rig rig = new Rig();
    private final PaperAuthenticator authenticator = new PaperAuthenticator();
    private final AuthenticatorModel model = new AuthenticatorModel("ines@example.org", authenticator, rig.calls,
            rig.words);

    @BeforeEach
    void look() {
        model.look();
    }

    @Test
    void anAppIsSetUpWithTheCodeItShowsAndIsOnFromThenOn() {
        assertThat(model.stepProperty().get()).isEqualTo(new Step.Off());
        assertThat(rig.notices.showing()).isEmpty();

        model.go();
        assertThat(model.stepProperty().get()).isEqualTo(
                new Step.SettingUp(new AppSecret("ines@example.org", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")));
        type(PaperAuthenticator.CODE);

        assertThat(model.stepProperty().get()).isEqualTo(new Step.On());
        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(rig.notices.showing()).extracting(Notice::title)
                .containsExactly("Signing in asks for your app from now on.");
    }

    @Test
    void aWrongCodeIsSaidAtItsFieldAndTheSecretStays() {
        model.go();
        var settingUp = model.stepProperty().get();

        type("12345");
        assertThat(model.wrongProperty().get()).contains("six digits");
        type("123456");

        assertThat(model.wrongProperty().get()).contains("That code is wrong.").contains("next code");
        assertThat(model.stepProperty().get()).isEqualTo(settingUp);
        assertThat(model.typedProperty().get()).isEqualTo("123456");
    }

    @Test
    void itIsTakenOffWithThePasswordAlone() {
        authenticator.turnOn(PaperAuthenticator.CODE);
        model.look();
        assertThat(model.stepProperty().get()).isEqualTo(new Step.On());

        type("");
        assertThat(model.wrongProperty().get()).isNotBlank();
        type("under-the-sun-1");
        assertThat(model.wrongProperty().get()).contains("not your password");
        type(PaperAuthenticator.PASSWORD);

        assertThat(model.stepProperty().get()).isEqualTo(new Step.Off());
        assertThat(model.wrongProperty().get()).isEmpty();
    }

    @Test
    void wasItTurnedOnElsewhereMeanwhileThatIsSeenAndNotSaidToBeDoneHere() {
        authenticator.turnOn(PaperAuthenticator.CODE);

        model.go();

        assertThat(model.stepProperty().get()).isEqualTo(new Step.On());
        assertThat(rig.notices.showing()).isEmpty();
    }

    @Test
    void withoutTheNetworkThatIsSaidAndNothingIsTakenForOnOrOff() {
        authenticator.cut();
        var cut = new AuthenticatorModel("ines@example.org", authenticator, rig.calls, rig.words);

        cut.look();

        assertThat(cut.stepProperty().get()).isEqualTo(new Step.Asking());
        assertThat(cut.noticeProperty().get()).hasValueSatisfying(
                notice -> assertThat(notice.nextStep()).isNotBlank());
    }

    private void type(String text) {
        model.typedProperty().set(text);
        model.go();
    }
}
