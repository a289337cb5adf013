package org.gatehouse.organizer.signin;

import java.util.Optional;
import java.util.function.Function;

import org.gatehouse.organizer.office.Office;
import org.gatehouse.sync.account.AccountRecovery;
import org.gatehouse.sync.account.AccountRecovery.Answer;
import org.gatehouse.sync.account.AuthenticatorApp;
import org.gatehouse.sync.account.Session;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer;

/// The door of the real cloud: Cognito.
public final class CloudDoor implements Door {
    private final SignIn signIn;
    private final Function<Session, Office> offices;

    /// `offices` makes the office a session works in.
    public CloudDoor(SignIn signIn, Function<Session, Office> offices) {
        this.signIn = signIn;
        this.offices = offices;
    }

    @Override
    public Optional<Entry> resume() {
        return signIn.resume().map(this::entry);
    }

    @Override
    public Entry signIn(String email, String password) {
        return entry(signIn.signIn(email, password));
    }

    @Override
    public Recovery recovery() {
        return new CloudRecovery(signIn.recovery());
    }

    private record CloudRecovery(AccountRecovery account) implements Recovery {

        @Override
        public Answer sendCode(String email) {
            return account.sendCode(email);
        }

        @Override
        public Answer setPassword(String email, String code, String password) {
            return account.setPassword(email, code, password);
        }

        @Override
        public Answer sendConfirmation(String email) {
            return account.sendConfirmation(email);
        }

        @Override
        public Answer confirm(String email, String code) {
            return account.confirm(email, code);
        }
    }

    private record CloudAuthenticator(AuthenticatorApp app) implements Authenticator {

        @Override
        public AuthenticatorApp.Answer look() {
            return app.look();
        }

        @Override
        public AuthenticatorApp.Answer handOut() {
            return app.handOut();
        }

        @Override
        public AuthenticatorApp.Answer turnOn(String code) {
            return app.turnOn(code);
        }

        @Override
        public AuthenticatorApp.Answer takeOff(String password) {
            return app.takeOff(password);
        }
    }

    private Entry entry(SignInAnswer answer) {
        return switch (answer) {
            case SignInAnswer.SignedIn in ->
                new Entry.In(in.session().member(), offices.apply(in.session()),
                        new CloudAuthenticator(signIn.authenticator(in.session())), in.session()::signOut);
            case SignInAnswer.NewPasswordNeeded needed -> new Entry.NewPasswordNeeded(
                    chosen -> entry(signIn.choosePassword(needed.pending(), chosen)));
            case SignInAnswer.CodeNeeded needed ->
                new Entry.CodeNeeded(code -> entry(signIn.enterCode(needed.pending(), code)));
            case SignInAnswer.SetUpNeeded needed -> new Entry.SetUpNeeded(needed.secret(),
                    code -> entry(signIn.setUpAuthenticator(needed.pending(), code)));
            case SignInAnswer.Refused refused -> new Entry.Refused(refused.why());
            case SignInAnswer.Unreachable _ -> new Entry.Unreachable();
        };
    }
}
