package org.gatehouse.organizer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.account.Member;
import org.gatehouse.sync.account.RefusalReason;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInModelTest {
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final ArrayList<Entry.In> entered = new ArrayList<>();
    private final Entry in = new Entry.In(
            new Member(new UserId("ines"), "ines@example.org", "Inés", Optional.empty(), Set.of(Role.OWNER)),
            new PaperOffice(Festival.clock()), new PaperAuthenticator(), () -> {});
    private final PaperRecovery recovery = new PaperRecovery();
    private Entry answer = in;
    private Optional<Entry> remembered = Optional.empty();
    private SignInModel model;

    @BeforeEach
    void aDoor() {
        model = model();
    }

    @Test
    void theRightPasswordLetsInAndTheAddressIsRemembered() {
        type("ines@example.org", "secret");
        model.go();

        assertThat(entered).hasSize(1);
        assertThat(model().typed().emailProperty().get()).isEqualTo("ines@example.org");
        assertThat(model.typed().passwordProperty().get()).isEmpty();
    }

    @Test
    void emptyFieldsAreNamedBeforeAnythingIsSent() {
        model.go();

        assertThat(entered).isEmpty();
        assertThat(model.typed().emailErrorProperty().get()).isNotEmpty();
        assertThat(model.typed().passwordErrorProperty().get()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void everyRefusalHasASentenceAndANextStep(RefusalReason why) {
        answer = new Entry.Refused(why);
        type("ines@example.org", "wrong");

        model.go();

        assertThat(model.noticeProperty().get()).hasValueSatisfying(notice -> {
            assertThat(notice.title()).isNotBlank().doesNotStartWith("signin.");
            assertThat(notice.nextStep()).isNotBlank().doesNotStartWith("signin.");
        });
        assertThat(model.typed().emailProperty().get()).isEqualTo("ines@example.org");
    }

    @Test
    void aFirstPasswordMustBeReplacedByOneThatKeepsTheRules() {
        answer = new Entry.NewPasswordNeeded(
                chosen -> chosen.equals("Under-the-moon-1") ? in : new Entry.Refused(RefusalReason.PASSWORD_TOO_WEAK));
        type("ines@example.org", "once");
        model.go();
        assertThat(model.stepProperty().get()).isEqualTo(Step.NEW_PASSWORD);

        model.typed().answerProperty().set("short");
        model.go();
        assertThat(model.typed().answerErrorProperty().get()).contains("rules below");

        model.typed().answerProperty().set("Under-the-moon-1");
        model.go();
        assertThat(entered).hasSize(1);
    }

    @Test
    void sixDigitsOfTheAppMayHaveASpace() {
        answer = new Entry.CodeNeeded(_ -> in);
        type("ines@example.org", "secret");
        model.go();

        model.typed().answerProperty().set("12");
        model.go();
        assertThat(model.typed().answerErrorProperty().get()).isNotEmpty();

        model.typed().answerProperty().set("123 456");
        model.go();
        assertThat(entered).hasSize(1);
    }

    @Test
    void eachRuleOfAPasswordIsTickedOffByItself() {
        assertThat(PasswordRule.brokenBy("")).containsExactly(PasswordRule.values());
        assertThat(PasswordRule.brokenBy("under-the-moon")).containsExactly(PasswordRule.CAPITAL, PasswordRule.DIGIT);
        assertThat(PasswordRule.brokenBy("UNDER 1")).containsExactly(PasswordRule.LENGTH, PasswordRule.SMALL);
        assertThat(PasswordRule.brokenBy("Underthemoon1")).containsExactly(PasswordRule.SIGN);
        assertThat(PasswordRule.brokenBy("Under-the-moon-1")).isEmpty();
    }

    @Test
    void whoForgotThePasswordIsSentACodeAndIsInWithANewOne() {
        model.forget();
        model.go();
        assertThat(model.typed().emailErrorProperty().get()).isNotEmpty();

        model.typed().emailProperty().set("ines@example.org");
        model.go();
        assertThat(recovery.sent).containsExactly("ines@example.org");
        assertThat(model.stepProperty().get()).isEqualTo(Step.RESET);

        model.typed().answerProperty().set("000000");
        model.typed().chosenProperty().set("Under-the-moon-1");
        model.go();
        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.nextStep()).contains("newest message"));
        model.typed().answerProperty().set(PaperRecovery.CODE);
        model.go();
        assertThat(entered).hasSize(1);
    }

    @Test
    void whoMustReplaceThePasswordIsLedThere() {
        answer = new Entry.Refused(RefusalReason.RESET_REQUIRED);
        type("ines@example.org", "old");

        model.go();

        assertThat(model.stepProperty().get()).isEqualTo(Step.FORGOTTEN);
        assertThat(model.typed().emailProperty().get()).isEqualTo("ines@example.org");
    }

    @Test
    void anAddressThatIsNotConfirmedIsConfirmedAndThePersonIsIn() {
        answer = new Entry.Refused(RefusalReason.NOT_CONFIRMED);
        type("ines@example.org", "secret");
        model.go();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONFIRM);

        model.typed().answerProperty().set("000000");
        model.go();
        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.nextStep()).contains("Send another code"));
        model.sendAgain();
        assertThat(recovery.sent).hasSize(1);
        answer = in;
        model.typed().answerProperty().set(PaperRecovery.CODE);
        model.go();
        assertThat(entered).hasSize(1);
    }

    @Test
    void anAppThatMustBeSetUpIsShownItsSecretAndProvesIt() {
        answer = new Entry.SetUpNeeded("JBSWY3DPEHPK3PXP", code -> code.equals("271828")
                ? in
                : new Entry.Refused(RefusalReason.WRONG_CODE));
        type("ines@example.org", "secret");
        model.go();
        assertThat(model.stepProperty().get()).isEqualTo(Step.SET_UP);
        assertThat(model.secret().forApps()).isEqualTo(
                "otpauth://totp/Gatehouse%3Aines%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Gatehouse");

        model.typed().answerProperty().set("000000");
        model.go();
        assertThat(model.stepProperty().get()).isEqualTo(Step.SET_UP);
        model.typed().answerProperty().set("271828");
        model.go();
        assertThat(entered).hasSize(1);
    }

    @Test
    void offlineSaysThatNothingIsKnownAboutThePassword() {
        answer = new Entry.Unreachable();
        type("ines@example.org", "secret");

        model.go();

        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title()).contains("network"));
    }

    @Test
    void whoWasSignedInLastTimeGoesOn() {
        remembered = Optional.of(in);

        model.resume();

        assertThat(entered).hasSize(1);
    }

    private void type(String email, String password) {
        model.typed().emailProperty().set(email);
        model.typed().passwordProperty().set(password);
    }

    private SignInModel model() {
        return new SignInModel(new Door() {
            @Override
            public Optional<Entry> resume() {
                return remembered;
            }

            @Override
            public Recovery recovery() {
                return recovery;
            }

            @Override
            public Entry signIn(String email, String password) {
                return answer;
            }
        }, rig.background, Settings.open(home.resolve("settings.properties")), rig.words, entered::add);
    }
}
