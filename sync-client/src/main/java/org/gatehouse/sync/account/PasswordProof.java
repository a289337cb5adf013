package org.gatehouse.sync.account;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/// Proves to Cognito that somebody knows a password, which never leaves the machine (SRP). A wrong one is refused by
/// Cognito's exception.
final class PasswordProof {
    private final String poolName;
    private final Cognito cognito;
    private final InstantSource clock;
    private final SecureRandom random;

    PasswordProof(String poolName, Cognito cognito, InstantSource clock, SecureRandom random) {
        this.poolName = poolName;
        this.cognito = cognito;
        this.clock = clock;
        this.random = random;
    }

    /// What became of it.
    sealed interface Outcome {
        /// It is the password.
        ///
        /// @param userId whose it is
        /// @param response what follows: another challenge, or the tokens
        record Proven(String userId, RespondToAuthChallengeResponse response) implements Outcome {
            /// The refresh token of the session that began with it; empty where more is asked for first.
            Optional<String> sessionBegun() {
                return Optional.ofNullable(response.authenticationResult()).map(result -> result.refreshToken());
            }
        }

        /// The account wants another way of signing in.
        record AnotherWay() implements Outcome {}

        /// Cognito's challenge is not to be trusted.
        record Unacceptable(String why) implements Outcome {}
    }

    Outcome of(String email, String password) {
        var proof = new SrpProof(random);
        var challenge = cognito.initiate(AuthFlowType.USER_SRP_AUTH,
                Map.of("USERNAME", email.strip(), "SRP_A", proof.publicValue()));
        if (challenge.challengeName() != ChallengeNameType.PASSWORD_VERIFIER) {
            return new Outcome.AnotherWay();
        }
        var session = Optional.ofNullable(challenge.session()).orElse("");
        var asked = challenge.challengeParameters();
        try {
            var answer = new PasswordClaim(poolName, proof, clock.instant()).answer(asked, password);
            return new Outcome.Proven(asked.getOrDefault("USER_ID_FOR_SRP", ""),
                    cognito.respond(ChallengeNameType.PASSWORD_VERIFIER, session, answer));
        } catch (GeneralSecurityException e) {
            return new Outcome.Unacceptable("Cognito's challenge is not acceptable: " + e.getMessage());
        }
    }
}
