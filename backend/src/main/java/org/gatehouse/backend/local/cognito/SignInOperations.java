package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.gatehouse.backend.local.cognito.SignIns.SignedIn;
import org.gatehouse.backend.local.cognito.User.Access;

/// Beginning, going on with and ending sign-ins.
final class SignInOperations {
    private final Pool pool;
    private final NextStep next;
    private final PasswordSignIn passwords;

    SignInOperations(Pool pool, NextStep next) {
        this.pool = pool;
        this.next = next;
        this.passwords = new PasswordSignIn(pool, next);
    }

    Map<String, Operation> byName() {
        return Map.of("InitiateAuth", this::initiate, "RespondToAuthChallenge", this::respond, "RevokeToken",
                this::revoke, "GlobalSignOut", this::signOutEverywhere);
    }

    private ObjectNode initiate(Call call) {
        var parameters = call.within("AuthParameters");
        var flow = call.text("AuthFlow");
        return switch (flow) {
            case "USER_SRP_AUTH" -> passwords.challenge(parameters);
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> renew(parameters.text("REFRESH_TOKEN"));
            default -> throw CognitoProblem.invalid(flow + " flow not enabled for this client");
        };
    }

    private ObjectNode respond(Call call) {
        var responses = call.within("ChallengeResponses");
        var challenge = call.text("ChallengeName");
        return switch (challenge) {
            case "PASSWORD_VERIFIER" -> passwords.verify(responses);
            case "NEW_PASSWORD_REQUIRED" -> next.newPassword(call.text("Session"), responses);
            case "MFA_SETUP" -> next.afterSetUp(call.text("Session"));
            case "SOFTWARE_TOKEN_MFA" -> next.code(call.text("Session"), responses);
            default -> throw CognitoProblem.invalid("The local cloud does not pose the challenge " + challenge);
        };
    }

    private ObjectNode renew(String refreshToken) {
        var signIn = pool.signIns().find(refreshToken).orElseThrow(SignInOperations::revoked);
        var user = pool.users().find(signIn.userId()).orElseThrow(SignInOperations::revoked);
        if (user.access() == Access.DISABLED) {
            throw CognitoProblem.notAuthorized("User is disabled.");
        }
        return pool.tokens().renewed(user, signIn);
    }

    /// Ends one sign-in; a token nobody knows is no error.
    private ObjectNode revoke(Call call) {
        pool.signIns().find(call.text("Token")).map(SignedIn::origin).ifPresent(
                origin -> pool.signIns().end(signIn -> signIn.origin().equals(origin)));
        return Answers.nothing();
    }

    private ObjectNode signOutEverywhere(Call call) {
        var access = pool.tokens().access(call.text("AccessToken"));
        pool.signIns().end(signIn -> signIn.userId().equals(access.userId()));
        return Answers.nothing();
    }

    private static CognitoProblem revoked() {
        return CognitoProblem.notAuthorized("Refresh Token has been revoked");
    }
}
