package org.gatehouse.sync.account;

/// What became of an attempt to sign in.
public sealed interface SignInAnswer {
    /// Signed in.
    record SignedIn(Session session) implements SignInAnswer {}

    /// The password was right and must be replaced now, as after an invitation: ask for a new one and pass this on to
    /// [SignIn#choosePassword].
    record NewPasswordNeeded(Pending pending) implements SignInAnswer {}

    /// The password was right; ask for the six digits of the authenticator app and pass this on to [SignIn#enterCode].
    record CodeNeeded(Pending pending) implements SignInAnswer {}

    /// The password was right and an authenticator app must be set up now: show `secret` to it, ask for its six digits and
    /// pass them on to [SignIn#setUpAuthenticator].
    ///
    /// @param secret in base 32, as apps take it
    record SetUpNeeded(Pending pending, String secret) implements SignInAnswer {
        @Override
        public String toString() {
            return "SetUpNeeded[" + pending + "]";
        }
    }

    /// Cognito said no.
    record Refused(RefusalReason why) implements SignInAnswer {}

    /// Cognito could not be reached or could not serve; nothing is known about the password.
    record Unreachable(String detail) implements SignInAnswer {}

    /// A sign-in that waits for something from the person. Valid for a few minutes.
    final class Pending {
        private final String userId;
        private final String session;

        Pending(String userId, String session) {
            this.userId = userId;
            this.session = session;
        }

        String userId() {
            return userId;
        }

        String session() {
            return session;
        }

        @Override
        public String toString() {
            return "a pending sign-in";
        }
    }
}
