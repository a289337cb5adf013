package org.gatehouse.demo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.demo.account.UserPoolForTests.ADA;
import static org.gatehouse.demo.account.UserPoolForTests.PASSWORD;
import static org.gatehouse.demo.account.UserPoolForTests.TARIQ;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.backend.identity.Checked.Accepted;
import org.gatehouse.backend.identity.PersonTokens;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.Member;
import org.gatehouse.sync.account.RefusalReason;
import org.gatehouse.sync.account.Session;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer;
import org.gatehouse.sync.account.SignInAnswer.NewPasswordNeeded;
import org.gatehouse.sync.account.SignInAnswer.Refused;
import org.gatehouse.sync.account.SignInAnswer.SignedIn;
import org.gatehouse.sync.account.SignInAnswer.Unreachable;
import org.gatehouse.sync.account.TokenAnswer;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client and the local user pool, over a real connection through the AWS SDK.
class SignInTest {
    private UserPoolForTests pool;
    private SignIn signIn;

    @BeforeEach
    void open(@TempDir Path folder) {
        pool = new UserPoolForTests(folder);
        signIn = pool.signIn();
        pool.endpoint.staff().ensure(ADA, PASSWORD);
    }

    @AfterEach
    void close() {
        signIn.close();
        pool.close();
    }

    @Test
    void theRightPasswordOpensASessionThatSaysWhoItIs() {
        var session = signedIn(signIn.signIn("ada.lindqvist@nordlicht.example", PASSWORD));

        assertThat(session.member()).isEqualTo(new Member(session.member().id(), "ada.lindqvist@nordlicht.example",
                "Ada Lindqvist", Optional.of(new OrganizationId("nordlicht")), Set.of(Role.OWNER)));
    }

    @Test
    void theAddressMayBeWrittenInCapitalsAndWithSpacesAround() {
        signedIn(signIn.signIn(" Ada.Lindqvist@Nordlicht.example ", PASSWORD));
    }

    @Test
    void theBackendAcceptsTheTokenOfASession() {
        var session = signedIn(signIn.signIn(ADA.email(), PASSWORD));

        var checked = PersonTokens.of(pool.endpoint.issuer(), pool.endpoint.clientId(), () -> pool.now)
                .check(token(session));

        assertThat(checked).isInstanceOfSatisfying(Accepted.class,
                a -> assertThat(a.who()).extracting("roles").isEqualTo(Set.of(Role.OWNER)));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
        assertThat(signIn.signIn(ADA.email(), "Fest!val-2026")).isEqualTo(wrong());
        assertThat(signIn.signIn("nobody@nordlicht.example", PASSWORD)).isEqualTo(wrong());
        assertThat(signIn.signIn(ADA.email(), "")).isEqualTo(wrong());
    }

    @Test
    void guessingIsSlowedDownAndTheRightPasswordWorksAfterwards() {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn.signIn(ADA.email(), "guess " + i)).isEqualTo(wrong());
        }

        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isEqualTo(new Refused(RefusalReason.TOO_MANY_ATTEMPTS));
        pool.wait(Duration.ofSeconds(1));
        signedIn(signIn.signIn(ADA.email(), PASSWORD));
    }

    @Test
    void anInvitedMemberChoosesAPasswordFirst() {
        pool.endpoint.staff().invite(TARIQ, "Welcome-1");
        var needed = signIn.signIn(TARIQ.email(), "Welcome-1");
        assertThat(needed).isInstanceOf(NewPasswordNeeded.class);
        var pending = ((NewPasswordNeeded) needed).pending();

        assertThat(signIn.choosePassword(pending, "short"))
                .isEqualTo(new Refused(RefusalReason.PASSWORD_TOO_WEAK));
        var session = signedIn(signIn.choosePassword(pending, "My own 1 password"));

        assertThat(session.member().roles()).containsExactlyInAnyOrder(Role.BOX_OFFICE, Role.VENUE_MANAGER);
        signedIn(signIn.signIn(TARIQ.email(), "My own 1 password"));
        assertThat(signIn.signIn(TARIQ.email(), "Welcome-1")).isEqualTo(wrong());
    }

    @Test
    void anInvitationEndsAfterAWeek() {
        pool.endpoint.staff().invite(TARIQ, "Welcome-1");

        pool.wait(Duration.ofDays(7));

        assertThat(signIn.signIn(TARIQ.email(), "Welcome-1"))
                .isEqualTo(new Refused(RefusalReason.INVITATION_EXPIRED));
    }

    @Test
    void whoTakesTooLongToChooseAPasswordBeginsAgain() {
        pool.endpoint.staff().invite(TARIQ, "Welcome-1");
        var pending = ((NewPasswordNeeded) signIn.signIn(TARIQ.email(), "Welcome-1")).pending();

        pool.wait(Duration.ofMinutes(3));

        assertThat(signIn.choosePassword(pending, "My own 1 password"))
                .isEqualTo(new Refused(RefusalReason.TOO_SLOW));
    }

    @Test
    void anAccountThatIsSwitchedOffIsSaid() {
        try (var admin = pool.admin()) {
            admin.adminDisableUser(r -> r.userPoolId(pool.endpoint.userPoolId()).username(ADA.email()));
        }

        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isEqualTo(new Refused(RefusalReason.DISABLED));
    }

    @Test
    void aForgottenPasswordIsReplacedByACodeThatWasSent() throws Exception {
        var reset = signIn.recovery();
        assertThat(reset.sendCode(ADA.email())).hasToString("CodeSent[destination=a***@n***]");
        var code = pool.lastPosted();

        assertThat(reset.setPassword(ADA.email(), code.equals("000000") ? "111111" : "000000", "Another-2027"))
                .hasToString("Refused[why=WRONG_CODE]");
        assertThat(reset.setPassword(ADA.email(), code, "Another-2027")).hasToString("PasswordChanged[]");

        signedIn(signIn.signIn(ADA.email(), "Another-2027"));
        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isEqualTo(wrong());
        assertThat(reset.setPassword(ADA.email(), code, "Once more-1")).hasToString("Refused[why=CODE_EXPIRED]");
    }

    @Test
    void whoHasNoAccountIsToldTheSameAndSentNothing() throws Exception {
        assertThat(signIn.recovery().sendCode("nobody@nordlicht.example"))
                .hasToString("CodeSent[destination=n***@n***]");

        assertThat(pool.lines()).isEmpty();
    }

    @Test
    void anAccountOfOnesOwnIsConfirmedByTheCodeThatWasSent() throws Exception {
        try (var anybody = pool.admin()) {
            anybody.signUp(r -> r.clientId(pool.endpoint.clientId()).username("noor@nordlicht.example")
                    .password(PASSWORD));
        }
        assertThat(signIn.signIn("noor@nordlicht.example", PASSWORD))
                .isEqualTo(new Refused(RefusalReason.NOT_CONFIRMED));
        assertThat(signIn.recovery().sendConfirmation("noor@nordlicht.example"))
                .hasToString("CodeSent[destination=n***@n***]");

        assertThat(signIn.recovery().confirm("noor@nordlicht.example", pool.lastPosted()))
                .hasToString("AddressConfirmed[]");

        signedIn(signIn.signIn("noor@nordlicht.example", PASSWORD));
    }

    @Test
    void aResetThatWasDemandedIsSaid() {
        try (var admin = pool.admin()) {
            admin.adminResetUserPassword(r -> r.userPoolId(pool.endpoint.userPoolId()).username(ADA.email()));
        }

        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isEqualTo(new Refused(RefusalReason.RESET_REQUIRED));
    }

    @Test
    void aCloudThatIsNotThereIsNotARefusal() {
        pool.endpoint.close();

        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aWrongClientIsAMatterOfConfiguration() {
        var config = new CloudConfig("eu-central-1", pool.endpoint.userPoolId(), "anotherclient",
                URI.create("http://127.0.0.1:1"), Optional.of(pool.endpoint.endpoint()));

        try (var elsewhere = new SignIn(config, pool.secrets, () -> pool.now, new SecureRandom())) {
            assertThat(elsewhere.signIn(ADA.email(), PASSWORD))
                    .isEqualTo(new Refused(RefusalReason.WRONG_CONFIGURATION));
        }
    }

    @Test
    void thePoolKnowsItsPeopleAfterARestart() {
        pool.restart();

        signedIn(signIn.signIn(ADA.email(), PASSWORD));
    }

    @Test
    void noPasswordAndNoTokenIsEverOnTheDisk() throws Exception {
        var session = signedIn(signIn.signIn(ADA.email(), PASSWORD));

        assertThat(pool.everythingOnDisk()).contains(ADA.email()).doesNotContain(PASSWORD, token(session),
                pool.secrets.content.firstEntry().getValue());
    }

    private static Refused wrong() {
        return new Refused(RefusalReason.WRONG_EMAIL_OR_PASSWORD);
    }

    private static Session signedIn(SignInAnswer answer) {
        assertThat(answer).isInstanceOf(SignedIn.class);
        return ((SignedIn) answer).session();
    }

    private static String token(Session session) {
        return ((TokenAnswer.Current) session.token()).token();
    }
}
