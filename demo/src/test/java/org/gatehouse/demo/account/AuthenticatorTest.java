package org.gatehouse.demo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.demo.account.UserPoolForTests.ADA;
import static org.gatehouse.demo.account.UserPoolForTests.PASSWORD;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.sync.account.AuthenticatorApp;
import org.gatehouse.sync.account.AuthenticatorApp.Answer;
import org.gatehouse.sync.account.RefusalReason;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer.CodeNeeded;
import org.gatehouse.sync.account.SignInAnswer.Refused;
import org.gatehouse.sync.account.SignInAnswer.SetUpNeeded;
import org.gatehouse.sync.account.SignInAnswer.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/// Signing in with an authenticator app.
class AuthenticatorTest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private UserPoolForTests pool;
    private SignIn signIn;
    private CognitoIdentityProviderClient client;

    @BeforeEach
    void open(@TempDir Path folder) {
        pool = new UserPoolForTests(folder);
        pool.endpoint.staff().ensure(ADA, PASSWORD);
        signIn = pool.signIn();
        client = pool.admin();
    }

    @AfterEach
    void close() {
        client.close();
        signIn.close();
        pool.close();
    }

    @Test
    void theCodeIsAskedForAfterThePassword() throws Exception {
        var secret = setUp();
        pool.wait(Duration.ofSeconds(30));

        var needed = signIn.signIn(ADA.email(), PASSWORD);

        assertThat(needed).isInstanceOf(CodeNeeded.class);
        assertThat(signIn.enterCode(((CodeNeeded) needed).pending(), spaced(codeNow(secret))))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillCounts() throws Exception {
        var secret = setUp();
        pool.wait(Duration.ofSeconds(30));
        var pending = ((CodeNeeded) signIn.signIn(ADA.email(), PASSWORD)).pending();
        var right = codeNow(secret);

        assertThat(signIn.enterCode(pending, right.equals("123456") ? "654321" : "123456"))
                .isEqualTo(new Refused(RefusalReason.WRONG_CODE));
        assertThat(signIn.enterCode(pending, right)).isInstanceOf(SignedIn.class);
    }

    @Test
    void whereEverybodyNeedsAnAppItIsSetUpWhileSigningInAndAskedForFromThenOn() throws Exception {
        client.setUserPoolMfaConfig(
                r -> r.userPoolId(pool.endpoint.userPoolId()).mfaConfiguration(UserPoolMfaType.ON));
        var needed = (SetUpNeeded) signIn.signIn(ADA.email(), PASSWORD);
        var right = codeNow(needed.secret());

        assertThat(signIn.setUpAuthenticator(needed.pending(), right.equals("123456") ? "654321" : "123456"))
                .isEqualTo(new Refused(RefusalReason.WRONG_CODE));
        assertThat(signIn.setUpAuthenticator(needed.pending(), spaced(right))).isInstanceOf(SignedIn.class);
        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isInstanceOf(CodeNeeded.class);
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        var secret = setUp();
        pool.wait(Duration.ofSeconds(30));
        var code = codeNow(secret);
        signIn.enterCode(((CodeNeeded) signIn.signIn(ADA.email(), PASSWORD)).pending(), code);

        var again = ((CodeNeeded) signIn.signIn(ADA.email(), PASSWORD)).pending();

        assertThat(signIn.enterCode(again, code)).isEqualTo(new Refused(RefusalReason.WRONG_CODE));
    }

    @Test
    void aWrongPasswordNeverGetsAsFarAsTheCode() throws Exception {
        setUp();

        assertThat(signIn.signIn(ADA.email(), "Fest!val-2026"))
                .isEqualTo(new Refused(RefusalReason.WRONG_EMAIL_OR_PASSWORD));
    }

    @Test
    void anAuthenticatorThatWasNotProvenIsNeverRequired() {
        var access = accessToken();
        client.associateSoftwareToken(r -> r.accessToken(access));

        assertThatThrownBy(() -> client.verifySoftwareToken(r -> r.accessToken(access).userCode("12345x")))
                .isInstanceOf(CodeMismatchException.class);
        assertThatThrownBy(() -> require(access)).isInstanceOf(InvalidParameterException.class);
        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoIsSignedInSetsAnAppUpByChoiceSeesThatItIsAskedForAndTakesItOffWithThePassword() throws Exception {
        var app = app();
        assertThat(app.look()).isEqualTo(new Answer.Off());
        var secret = ((Answer.HandedOut) app.handOut()).secret();
        assertThat(app.look()).isEqualTo(new Answer.Off());

        assertThat(app.turnOn(spaced(codeNow(secret)))).isEqualTo(new Answer.On());

        assertThat(app.look()).isEqualTo(new Answer.On());
        assertThat(app.handOut()).as("a window that did not know lets go of nothing").isEqualTo(new Answer.On());
        pool.wait(Duration.ofSeconds(30));
        var needed = (CodeNeeded) signIn.signIn(ADA.email(), PASSWORD);
        assertThat(signIn.enterCode(needed.pending(), codeNow(secret))).isInstanceOf(SignedIn.class);

        assertThat(app.takeOff(PASSWORD)).isEqualTo(new Answer.Off());

        assertThat(app.look()).isEqualTo(new Answer.Off());
        assertThat(signIn.signIn(ADA.email(), PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void anAppIsNotTakenOffWithoutThePasswordAndNotTurnedOnWithAWrongCode() throws Exception {
        var app = app();
        var secret = ((Answer.HandedOut) app.handOut()).secret();
        var right = codeNow(secret);

        assertThat(app.turnOn(right.equals("123456") ? "654321" : "123456"))
                .isEqualTo(new Answer.Refused(RefusalReason.WRONG_CODE));
        assertThat(app.look()).isEqualTo(new Answer.Off());
        assertThat(app.turnOn(right)).isEqualTo(new Answer.On());
        assertThat(app.takeOff("Fest!val-2026")).isEqualTo(new Answer.Refused(RefusalReason.WRONG_EMAIL_OR_PASSWORD));
        assertThat(app.look()).isEqualTo(new Answer.On());
    }

    @Test
    void anAppIsSetUpInASessionThatWasTakenUpAgainAndInNoneThatHasEnded() {
        signIn.signIn(ADA.email(), PASSWORD);
        var session = ((SignedIn) signIn.resume().orElseThrow()).session();
        var app = signIn.authenticator(session);
        assertThat(app.handOut()).isInstanceOf(Answer.HandedOut.class);

        session.signOut();

        assertThat(app.handOut()).isEqualTo(new Answer.Refused(RefusalReason.SIGNED_OUT));
    }

    private AuthenticatorApp app() {
        return signIn.authenticator(((SignedIn) signIn.signIn(ADA.email(), PASSWORD)).session());
    }

    /// Sets Ada's authenticator up as an app would and returns its secret.
    private String setUp() throws GeneralSecurityException {
        var access = accessToken();
        var secret = client.associateSoftwareToken(r -> r.accessToken(access)).secretCode();
        var code = codeNow(secret);
        client.verifySoftwareToken(r -> r.accessToken(access).userCode(code));
        require(access);
        return secret;
    }

    private void require(String access) {
        client.setUserMFAPreference(
                r -> r.accessToken(access).softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
    }

    private String accessToken() {
        signIn.signIn(ADA.email(), PASSWORD);
        return client.initiateAuth(r -> r.clientId(pool.endpoint.clientId()).authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                .authParameters(Map.of("REFRESH_TOKEN", pool.secrets.content.firstEntry().getValue())))
                .authenticationResult().accessToken();
    }

    private static String spaced(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    /// What an authenticator app shows now (RFC 6238).
    private String codeNow(String base32) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(decoded(base32), "HmacSHA1"));
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(pool.now.getEpochSecond() / 30).array());
        var number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] decoded(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        var bits = 0L;
        var count = 0;
        for (var letter : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        return bytes.array();
    }
}
