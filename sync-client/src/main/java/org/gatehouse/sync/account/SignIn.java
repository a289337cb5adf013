package org.gatehouse.sync.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.sync.account.PasswordProof.Outcome;
import org.gatehouse.sync.account.SignInAnswer.CodeNeeded;
import org.gatehouse.sync.account.SignInAnswer.NewPasswordNeeded;
import org.gatehouse.sync.account.SignInAnswer.Pending;
import org.gatehouse.sync.account.SignInAnswer.Refused;
import org.gatehouse.sync.account.SignInAnswer.SetUpNeeded;
import org.gatehouse.sync.account.SignInAnswer.SignedIn;
import org.gatehouse.sync.account.SignInAnswer.Unreachable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/// Signs people in with Cognito. The password never leaves the machine (SRP). Calls block.
public final class SignIn implements AutoCloseable {
    private final InstantSource clock;
    private final Cognito cognito;
    private final PasswordProof proof;
    private final KeptToken kept;

    /// @param secrets where the session is kept between runs
    public SignIn(CloudConfig config, Secrets secrets, InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.cognito = new Cognito(config);
        this.proof = new PasswordProof(config.poolName(), cognito, clock, random);
        this.kept = new KeptToken(secrets, config.clientId());
    }

    /// Signs in with an e-mail address and a password.
    public SignInAnswer signIn(String email, String password) {
        return answer(() -> switch (proof.of(email, password)) {
            case Outcome.Proven(var userId, var response) -> next(userId, response);
            case Outcome.AnotherWay _ -> new Refused(RefusalReason.NOT_SUPPORTED);
            case Outcome.Unacceptable(var why) -> new Unreachable(why);
        });
    }

    /// Goes on where the last run ended; empty where nobody was signed in.
    public Optional<SignInAnswer> resume() {
        return kept.find().map(token -> answer(() -> {
            var result = cognito.initiate(AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", token));
            return new SignedIn(Session.begin(cognito, kept, clock, result.authenticationResult(), token));
        })).map(this::forgetIfRefused);
    }

    /// Goes on after [NewPasswordNeeded].
    public SignInAnswer choosePassword(Pending pending, String newPassword) {
        return answer(() -> next(pending.userId(), cognito.respond(ChallengeNameType.NEW_PASSWORD_REQUIRED,
                pending.session(), Map.of("USERNAME", pending.userId(), "NEW_PASSWORD", newPassword))));
    }

    /// Goes on after [CodeNeeded].
    ///
    /// @param code six digits; spaces do not matter
    public SignInAnswer enterCode(Pending pending, String code) {
        var digits = code.replaceAll("\\s", "");
        return answer(() -> next(pending.userId(), cognito.respond(ChallengeNameType.SOFTWARE_TOKEN_MFA,
                pending.session(), Map.of("USERNAME", pending.userId(), "SOFTWARE_TOKEN_MFA_CODE", digits))));
    }

    /// Goes on after [SetUpNeeded].
    ///
    /// @param code six digits; spaces do not matter
    public SignInAnswer setUpAuthenticator(Pending pending, String code) {
        var digits = code.replaceAll("\\s", "");
        return answer(() -> {
            var session = cognito.verifyAuthenticator(pending.session(), digits);
            return next(pending.userId(), cognito.respond(ChallengeNameType.MFA_SETUP, session,
                    Map.of("USERNAME", pending.userId())));
        });
    }

    /// For people who have forgotten their password or not confirmed their address yet.
    public AccountRecovery recovery() {
        return new AccountRecovery(cognito);
    }

    /// For somebody who is signed in and wants an authenticator app asked for, or no more.
    public AuthenticatorApp authenticator(Session session) {
        return new AuthenticatorApp(cognito, proof, session);
    }

    @Override
    public void close() {
        cognito.close();
    }

    private SignInAnswer next(String userId, RespondToAuthChallengeResponse response) {
        var result = response.authenticationResult();
        return result == null ? challenged(userId, response) : signedIn(result);
    }

    private SignInAnswer signedIn(AuthenticationResultType result) {
        return new SignedIn(Session.begin(cognito, kept, clock, result));
    }

    private SignInAnswer challenged(String userId, RespondToAuthChallengeResponse response) {
        var pending = new Pending(userId, orEmpty(response.session()));
        return switch (response.challengeName()) {
            case NEW_PASSWORD_REQUIRED -> new NewPasswordNeeded(pending);
            case SOFTWARE_TOKEN_MFA -> new CodeNeeded(pending);
            case MFA_SETUP -> handedOut(pending);
            case null, default -> new Refused(RefusalReason.NOT_SUPPORTED);
        };
    }

    private SignInAnswer handedOut(Pending pending) {
        var handed = cognito.associateAuthenticator(pending.session());
        return new SetUpNeeded(new Pending(pending.userId(), orEmpty(handed.session())), handed.secretCode());
    }

    private SignInAnswer forgetIfRefused(SignInAnswer answer) {
        if (answer instanceof Refused(var why) && why != RefusalReason.TOO_MANY_ATTEMPTS) {
            kept.forget();
            return new Refused(why == RefusalReason.WRONG_CONFIGURATION ? why : RefusalReason.SIGNED_OUT);
        }
        return answer;
    }

    private static SignInAnswer answer(Supplier<SignInAnswer> attempt) {
        return Refusals.telling(attempt, Refused::new, Unreachable::new);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
