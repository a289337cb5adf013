package org.gatehouse.sync.account;

import java.util.function.Function;

import org.gatehouse.sync.account.AuthenticatorApp.Answer.Refused;
import org.gatehouse.sync.account.AuthenticatorApp.Answer.Unreachable;
import org.gatehouse.sync.account.PasswordProof.Outcome;

/// The authenticator app of somebody who is signed in: set up by choice, asked for at each sign-in from then on, and taken
/// off again by whoever knows the password. Calls block.
public final class AuthenticatorApp {
    private final Cognito cognito;
    private final PasswordProof proof;
    private final Session session;

    AuthenticatorApp(Cognito cognito, PasswordProof proof, Session session) {
        this.cognito = cognito;
        this.proof = proof;
        this.session = session;
    }

    /// What became of a step.
    public sealed interface Answer {
        /// Signing in asks for its six digits.
        record On() implements Answer {}

        /// Signing in asks for nothing but the password.
        record Off() implements Answer {}

        /// A secret for the app to know; it counts once [AuthenticatorApp#turnOn] has proved that it arrived.
        ///
        /// @param secret in base 32, as apps take it
        record HandedOut(String secret) implements Answer {
            @Override
            public String toString() {
                return "HandedOut";
            }
        }

        /// Cognito said no.
        record Refused(RefusalReason why) implements Answer {}

        /// Cognito could not be reached or could not serve.
        record Unreachable(String detail) implements Answer {}
    }

    /// Whether it is asked for.
    public Answer look() {
        return withToken(token -> cognito.asksForAuthenticator(token) ? new Answer.On() : new Answer.Off());
    }

    /// Begins to set one up where none is on. Cognito lets go of the one that is on as soon as it hands out another
    /// secret, and asks for no password then: so that is not done here.
    public Answer handOut() {
        return withToken(token -> cognito.asksForAuthenticator(token)
                ? new Answer.On()
                : new Answer.HandedOut(cognito.handOutAuthenticator(token)));
    }

    /// Has it asked for from now on.
    ///
    /// @param code six digits; spaces do not matter
    public Answer turnOn(String code) {
        return withToken(token -> {
            cognito.proveAuthenticator(token, code.replaceAll("\\s", ""));
            cognito.askForAuthenticator(token, true);
            return new Answer.On();
        });
    }

    /// Has it asked for no more. The password is asked for, so that an open window alone is not enough.
    public Answer takeOff(String password) {
        return withToken(token -> switch (proof.of(session.member().email(), password)) {
            case Outcome.Proven proven -> {
                proven.sessionBegun().ifPresent(cognito::revoke);
                cognito.askForAuthenticator(token, false);
                yield new Answer.Off();
            }
            case Outcome.AnotherWay _ -> new Refused(RefusalReason.NOT_SUPPORTED);
            case Outcome.Unacceptable(var why) -> new Unreachable(why);
        });
    }

    private Answer withToken(Function<String, Answer> step) {
        return Refusals.telling(() -> switch (session.accessToken()) {
            case TokenAnswer.Current(var token) -> step.apply(token);
            case TokenAnswer.SignedOut _ -> new Refused(RefusalReason.SIGNED_OUT);
            case TokenAnswer.Unreachable(var detail) -> new Unreachable(detail);
        }, Refused::new, Unreachable::new);
    }
}
