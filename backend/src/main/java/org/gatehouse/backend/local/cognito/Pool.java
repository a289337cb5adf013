package org.gatehouse.backend.local.cognito;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.gatehouse.backend.local.cognito.SentCode.Purpose;
import org.gatehouse.backend.local.cognito.User.Status;

/// The running pool: what its operations share.
record Pool(UserPool settings, Users users, SignIns signIns, Tokens tokens, Outbox outbox, Attempts passwords,
        Attempts codes, MfaPolicy mfa, InstantSource clock, SecureRandom random) {
    /// How long an invitation's password counts.
    static final Duration INVITATION = Duration.ofDays(7);

    Instant now() {
        return clock.instant();
    }

    SrpVerifier verifier(String userId, String password) {
        return SrpVerifier.of(settings.name() + userId, password, random);
    }

    /// Gives the user a password of the person's own.
    ///
    /// @throws CognitoProblem where it is too weak
    User setPassword(String userId, String password) {
        PasswordPolicy.check(password);
        return users.change(userId,
                user -> user.withPassword(verifier(user.id(), password), Status.CONFIRMED, null, now()));
    }

    /// Sends a fresh code, which ends any earlier one.
    ///
    /// @throws CognitoProblem where too many were asked for
    void sendCode(User user, Purpose purpose) {
        codes.check(user.id());
        codes.failed(user.id());
        var code = SentCode.draw(random);
        users.change(user.id(), u -> u.withCode(SentCode.of(purpose, u.id(), code, now())));
        outbox.send(user.email(), "your Gatehouse code is " + code);
    }

    /// Uses up a code that was sent.
    ///
    /// @throws CognitoProblem where it is wrong or too old
    void useCode(User user, Purpose purpose, String given) {
        var code = user.code();
        if (code == null || !code.usable(purpose, now())) {
            throw CognitoProblem.expiredCode();
        }
        if (!code.is(user.id(), given.strip())) {
            users.change(user.id(), u -> u.withCode(code.missed()));
            throw CognitoProblem.wrongCode();
        }
        codes.succeeded(user.id());
    }
}
