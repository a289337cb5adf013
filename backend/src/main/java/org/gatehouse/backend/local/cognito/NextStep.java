package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import org.gatehouse.backend.local.cognito.Authenticator.State;
import org.gatehouse.backend.local.cognito.User.Access;

/// What follows once a password has been proved: a new password, a code, or the tokens.
final class NextStep {
    private static final int SESSION_BYTES = 48;
    private static final int CODE_TRIES = 5;

    private final Pool pool;
    private final Waiting<Step> steps;

    NextStep(Pool pool) {
        this.pool = pool;
        this.steps = new Waiting<>(pool.clock());
    }

    /// What a sign-in under way waits for.
    private enum Kind {
        NEW_PASSWORD_REQUIRED, SOFTWARE_TOKEN_MFA, MFA_SETUP
    }

    private record Step(Kind kind, String userId, int triesLeft) {}

    ObjectNode afterPassword(User user) {
        if (user.access() == Access.DISABLED) {
            throw CognitoProblem.notAuthorized("User is disabled.");
        }
        return switch (user.status()) {
            case UNCONFIRMED -> throw CognitoProblem.notConfirmed();
            case RESET_REQUIRED -> throw CognitoProblem.resetRequired();
            case FORCE_CHANGE_PASSWORD -> newPasswordRequired(user);
            case CONFIRMED -> codeOrTokens(user);
        };
    }

    /// `NEW_PASSWORD_REQUIRED`.
    ObjectNode newPassword(String session, Call responses) {
        var step = step(session, Kind.NEW_PASSWORD_REQUIRED);
        try {
            return codeOrTokens(pool.setPassword(step.userId(), responses.text("NEW_PASSWORD")));
        } catch (CognitoProblem e) {
            steps.put(session, step);
            throw e;
        }
    }

    /// `SOFTWARE_TOKEN_MFA`.
    ObjectNode code(String session, Call responses) {
        var step = step(session, Kind.SOFTWARE_TOKEN_MFA);
        pool.passwords().check(step.userId());
        try {
            var code = responses.text("SOFTWARE_TOKEN_MFA_CODE");
            var user = pool.users().change(step.userId(), u -> withCodeUsed(u, code));
            return pool.tokens().signedIn(user);
        } catch (CognitoProblem e) {
            pool.passwords().failed(step.userId());
            if (step.triesLeft() > 1) {
                steps.put(session, new Step(step.kind(), step.userId(), step.triesLeft() - 1));
            }
            throw e;
        }
    }

    private User withCodeUsed(User user, String code) {
        var authenticator = user.authenticator();
        if (authenticator == null) {
            throw CognitoProblem.wrongCode();
        }
        var step = authenticator.accepts(code, pool.now());
        return user.withAuthenticator(authenticator.used(step.orElseThrow(CognitoProblem::wrongCode)));
    }

    private ObjectNode newPasswordRequired(User user) {
        var until = user.temporaryUntil();
        if (until != null && !pool.now().isBefore(until)) {
            throw CognitoProblem.notAuthorized(
                    "Temporary password has expired and must be reset by an administrator.");
        }
        return wait(user, Kind.NEW_PASSWORD_REQUIRED, Map.of("USER_ID_FOR_SRP", user.id(), "requiredAttributes", "[]",
                "userAttributes", "{\"email\":\"" + user.email().replace("\"", "") + "\"}"));
    }

    private ObjectNode codeOrTokens(User user) {
        var authenticator = user.authenticator();
        if (authenticator != null && authenticator.state() == State.REQUIRED) {
            return wait(user, Kind.SOFTWARE_TOKEN_MFA, Map.of("USER_ID_FOR_SRP", user.id()));
        }
        return pool.mfa().demandsIt()
                ? wait(user, Kind.MFA_SETUP, Map.of("USER_ID_FOR_SRP", user.id(), "MFAS_CAN_SETUP",
                        "[\"SOFTWARE_TOKEN_MFA\"]"))
                : pool.tokens().signedIn(user);
    }

    /// Whose sign-in waits for an authenticator app to be set up; it goes on waiting.
    String settingUp(String session) {
        var step = step(session, Kind.MFA_SETUP);
        steps.put(session, step);
        return step.userId();
    }

    /// `MFA_SETUP`.
    ObjectNode afterSetUp(String session) {
        var step = step(session, Kind.MFA_SETUP);
        var user = pool.users().change(step.userId(), known -> {
            var authenticator = known.authenticator();
            if (authenticator == null || authenticator.state() == State.HANDED_OUT) {
                throw CognitoProblem.invalid("User has not verified software token mfa");
            }
            return known.withAuthenticator(authenticator.in(State.REQUIRED));
        });
        return pool.tokens().signedIn(user);
    }

    private ObjectNode wait(User user, Kind kind, Map<String, String> parameters) {
        var bytes = new byte[SESSION_BYTES];
        pool.random().nextBytes(bytes);
        var session = Base64.getUrlEncoder().encodeToString(bytes);
        steps.put(session, new Step(kind, user.id(), CODE_TRIES));
        return Answers.challenge(kind.name(), session, parameters);
    }

    private Step step(String session, Kind kind) {
        return steps.take(session)
                .filter(step -> step.kind() == kind)
                .orElseThrow(() -> CognitoProblem.notAuthorized("Invalid session for the user."));
    }
}
