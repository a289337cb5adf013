package org.gatehouse.demo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.demo.account.UserPoolForTests.ADA;
import static org.gatehouse.demo.account.UserPoolForTests.PASSWORD;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.gatehouse.backend.local.AccessKeys;
import org.gatehouse.sync.account.SignInAnswer.Refused;
import org.gatehouse.sync.account.SignInAnswer.SignedIn;
import org.gatehouse.sync.account.RefusalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/// The operations of the local user pool as the AWS SDK sees them.
class UserPoolProtocolTest {
    private static final String GUEST = "mina.park@guests.example";

    private UserPoolForTests pool;
    private CognitoIdentityProviderClient client;

    @BeforeEach
    void open(@TempDir Path folder) {
        pool = new UserPoolForTests(folder);
        client = pool.admin();
    }

    @AfterEach
    void close() {
        client.close();
        pool.close();
    }

    @Test
    void anAttendeeSignsUpConfirmsAndSignsIn() throws Exception {
        var signedUp = signUp(GUEST, PASSWORD);
        assertThat(signedUp).isEqualTo("m***@g***");
        assertThat(signIn(GUEST)).isEqualTo(new Refused(RefusalReason.NOT_CONFIRMED));

        client.confirmSignUp(r -> r.clientId(pool.endpoint.clientId()).username(GUEST)
                .confirmationCode(code()));

        assertThat(signIn(GUEST)).isInstanceOfSatisfying(SignedIn.class,
                s -> assertThat(s.session().member().organization()).isEmpty());
    }

    @Test
    void aWrongCodeConfirmsNothingAndFiveOfThemEndTheRightOne() throws Exception {
        signUp(GUEST, PASSWORD);
        var right = code();
        var wrong = right.equals("000000") ? "111111" : "000000";
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> confirm(wrong)).isInstanceOf(CodeMismatchException.class);
        }

        assertThatThrownBy(() -> confirm(right)).isInstanceOf(
                software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException.class);
        client.resendConfirmationCode(r -> r.clientId(pool.endpoint.clientId()).username(GUEST));
        confirm(code());
    }

    @Test
    void nobodySignsUpIntoAnOrganization() {
        assertThatThrownBy(() -> client.signUp(r -> r.clientId(pool.endpoint.clientId()).username(GUEST)
                .password(PASSWORD).userAttributes(attribute("custom:organization", "nordlicht"))))
                .isInstanceOf(NotAuthorizedException.class).hasMessageContaining("unauthorized attribute");
    }

    @Test
    void anAddressHasOneAccount() {
        signUp(GUEST, PASSWORD);

        assertThatThrownBy(() -> signUp("Mina.Park@guests.example", PASSWORD))
                .isInstanceOf(UsernameExistsException.class);
    }

    @Test
    void aWeakPasswordIsRefusedWithTheRule() {
        assertThatThrownBy(() -> signUp(GUEST, "password")).isInstanceOf(InvalidPasswordException.class)
                .hasMessageContaining("uppercase");
    }

    @Test
    void anAdministratorInvitesGroupsAndFindsPeople() throws Exception {
        client.adminCreateUser(r -> r.userPoolId(poolId()).username(ADA.email()).userAttributes(
                attribute("email", ADA.email()), attribute("name", ADA.name()),
                attribute("custom:organization", "nordlicht")));
        client.adminAddUserToGroup(r -> r.userPoolId(poolId()).username(ADA.email()).groupName("organizer"));

        var found = client.adminGetUser(r -> r.userPoolId(poolId()).username(ADA.email()));
        assertThat(found.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(found.enabled()).isTrue();
        assertThat(found.userAttributes()).contains(attribute("custom:organization", "nordlicht"));
        assertThat(client.adminListGroupsForUser(r -> r.userPoolId(poolId()).username(ADA.email())).groups())
                .extracting("groupName").containsExactly("organizer");
        assertThat(client.listUsers(r -> r.userPoolId(poolId())).users()).hasSize(1);
        assertThat(pool.lines().getLast()).contains("you are invited");
    }

    @Test
    void aGroupThatIsNoRoleIsNotThere() {
        pool.endpoint.staff().ensure(ADA, PASSWORD);

        assertThatThrownBy(() -> client.adminAddUserToGroup(
                r -> r.userPoolId(poolId()).username(ADA.email()).groupName("emperor")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void administrationNeedsOurKeys() {
        pool.endpoint.staff().ensure(ADA, PASSWORD);
        var forged = new AccessKeys(pool.keys.id(), "guessed");
        var foreign = AccessKeys.random(new SecureRandom());

        for (var keys : new AccessKeys[]{forged, foreign}) {
            try (var stranger = pool.admin(keys)) {
                assertThatThrownBy(() -> stranger.adminDeleteUser(
                        r -> r.userPoolId(poolId()).username(ADA.email())))
                        .isInstanceOfSatisfying(CognitoIdentityProviderException.class,
                                e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
            }
        }
        assertThat(client.listUsers(r -> r.userPoolId(poolId())).users()).hasSize(1);
    }

    @Test
    void passwordsInTheClearAreNotAccepted() {
        assertThatThrownBy(() -> client.initiateAuth(r -> r.clientId(pool.endpoint.clientId())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(java.util.Map.of("USERNAME", ADA.email(), "PASSWORD", PASSWORD))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void aValueThatWouldForceTheProofIsRefused() {
        pool.endpoint.staff().ensure(ADA, PASSWORD);

        assertThatThrownBy(() -> client.initiateAuth(r -> r.clientId(pool.endpoint.clientId())
                .authFlow(AuthFlowType.USER_SRP_AUTH)
                .authParameters(java.util.Map.of("USERNAME", ADA.email(), "SRP_A", "0"))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void anUnknownAddressIsChallengedWithTheSameNumbersEachTime() {
        var first = challenge("nobody@nordlicht.example");
        var second = challenge("nobody@nordlicht.example");

        assertThat(second).containsEntry("SALT", first.get("SALT"))
                .containsEntry("USER_ID_FOR_SRP", first.get("USER_ID_FOR_SRP"))
                .doesNotContainEntry("SRP_B", first.get("SRP_B"));
    }

    private java.util.Map<String, String> challenge(String name) {
        return client.initiateAuth(r -> r.clientId(pool.endpoint.clientId()).authFlow(AuthFlowType.USER_SRP_AUTH)
                .authParameters(java.util.Map.of("USERNAME", name, "SRP_A", "abcdef"))).challengeParameters();
    }

    private String signUp(String email, String password) {
        return client.signUp(r -> r.clientId(pool.endpoint.clientId()).username(email).password(password))
                .codeDeliveryDetails().destination();
    }

    private Object signIn(String email) {
        try (var signIn = pool.signIn()) {
            return signIn.signIn(email, PASSWORD);
        }
    }

    private void confirm(String code) {
        client.confirmSignUp(r -> r.clientId(pool.endpoint.clientId()).username(GUEST).confirmationCode(code));
    }

    private String code() {
        try {
            return pool.lastPosted();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String poolId() {
        return pool.endpoint.userPoolId();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
