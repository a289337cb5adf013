package org.gatehouse.sync.account;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/// The calls to Cognito that signing in needs, through the AWS SDK. Its exceptions pass through.
final class Cognito implements AutoCloseable {
    private static final Duration ATTEMPT = Duration.ofSeconds(6);
    private static final Duration CALL = Duration.ofSeconds(15);
    /// As Cognito names it among what a sign-in asks for.
    private static final String AUTHENTICATOR = "SOFTWARE_TOKEN_MFA";

    private final CognitoIdentityProviderClient client;
    private final String clientId;

    Cognito(CloudConfig config) {
        var builder = CognitoIdentityProviderClient.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT).build())
                .overrideConfiguration(c -> c.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
        config.cognitoEndpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
        this.clientId = config.clientId();
    }

    InitiateAuthResponse initiate(AuthFlowType flow, Map<String, String> parameters) {
        return client.initiateAuth(r -> r.clientId(clientId).authFlow(flow).authParameters(parameters));
    }

    RespondToAuthChallengeResponse respond(ChallengeNameType challenge, String session,
            Map<String, String> responses) {
        return client.respondToAuthChallenge(r -> r.clientId(clientId).challengeName(challenge)
                .session(session.isEmpty() ? null : session).challengeResponses(responses));
    }

    /// A secret for an authenticator app, in the course of a sign-in.
    AssociateSoftwareTokenResponse associateAuthenticator(String session) {
        return client.associateSoftwareToken(r -> r.session(session));
    }

    /// Proves that the secret has arrived; answers with the session to go on with.
    String verifyAuthenticator(String session, String code) {
        return client.verifySoftwareToken(r -> r.session(session).userCode(code)).session();
    }

    /// Whether signing in asks for an authenticator app.
    boolean asksForAuthenticator(String accessToken) {
        return client.getUser(r -> r.accessToken(accessToken)).userMFASettingList().contains(AUTHENTICATOR);
    }

    /// A secret for an authenticator app, for somebody who is signed in.
    String handOutAuthenticator(String accessToken) {
        return client.associateSoftwareToken(r -> r.accessToken(accessToken)).secretCode();
    }

    /// Proves that the secret has arrived.
    void proveAuthenticator(String accessToken, String code) {
        client.verifySoftwareToken(r -> r.accessToken(accessToken).userCode(code));
    }

    /// Whether it is to be asked for.
    void askForAuthenticator(String accessToken, boolean wanted) {
        client.setUserMFAPreference(r -> r.accessToken(accessToken)
                .softwareTokenMfaSettings(settings -> settings.enabled(wanted).preferredMfa(wanted)));
    }

    void revoke(String refreshToken) {
        client.revokeToken(r -> r.clientId(clientId).token(refreshToken));
    }

    /// Where the code went, as Cognito obscures it; empty where it does not say.
    String forgotPassword(String email) {
        return destination(client.forgotPassword(r -> r.clientId(clientId).username(email)).codeDeliveryDetails());
    }

    /// Where the code went.
    String resendConfirmation(String email) {
        return destination(
                client.resendConfirmationCode(r -> r.clientId(clientId).username(email)).codeDeliveryDetails());
    }

    void confirmSignUp(String email, String code) {
        client.confirmSignUp(r -> r.clientId(clientId).username(email).confirmationCode(code));
    }

    private static String destination(@Nullable CodeDeliveryDetailsType delivery) {
        return delivery == null || delivery.destination() == null ? "" : delivery.destination();
    }

    void confirmForgotPassword(String email, String code, String password) {
        client.confirmForgotPassword(
                r -> r.clientId(clientId).username(email).confirmationCode(code).password(password));
    }

    @Override
    public void close() {
        client.close();
    }
}
