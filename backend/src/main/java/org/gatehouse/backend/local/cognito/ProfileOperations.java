package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.gatehouse.backend.local.cognito.Authenticator.State;

/// What somebody who is signed in does with the account, named by an access token.
final class ProfileOperations {
    private final Pool pool;
    private final NextStep next;

    ProfileOperations(Pool pool, NextStep next) {
        this.pool = pool;
        this.next = next;
    }

    Map<String, Operation> byName() {
        return Map.of("GetUser", this::show, "ChangePassword", this::changePassword, "AssociateSoftwareToken",
                this::handOutAuthenticator, "VerifySoftwareToken", this::verifyAuthenticator, "SetUserMFAPreference",
                this::preferAuthenticator);
    }

    private ObjectNode show(Call call) {
        var user = user(call);
        var answer = Answers.nothing().put("Username", user.id());
        Answers.addAttributes(answer, "UserAttributes", user);
        var authenticator = user.authenticator();
        if (authenticator != null && authenticator.state() == State.REQUIRED) {
            answer.put("PreferredMfaSetting", "SOFTWARE_TOKEN_MFA").putArray("UserMFASettingList")
                    .add("SOFTWARE_TOKEN_MFA");
        }
        return answer;
    }

    private ObjectNode changePassword(Call call) {
        var user = user(call);
        var password = user.password();
        pool.passwords().check(user.id());
        if (password == null || !password.isOf(pool.settings().name() + user.id(), call.text("PreviousPassword"))) {
            pool.passwords().failed(user.id());
            throw CognitoProblem.wrongPassword();
        }
        pool.setPassword(user.id(), call.text("ProposedPassword"));
        return Answers.nothing();
    }

    private ObjectNode handOutAuthenticator(Call call) {
        var fresh = Authenticator.create(pool.random());
        pool.users().change(settingUp(call), user -> user.withAuthenticator(fresh));
        return goingOn(call).put("SecretCode", fresh.base32());
    }

    private ObjectNode verifyAuthenticator(Call call) {
        var code = call.text("UserCode");
        pool.users().change(settingUp(call), user -> {
            var authenticator = authenticator(user);
            var step = authenticator.accepts(code, pool.now());
            return user.withAuthenticator(
                    authenticator.used(step.orElseThrow(CognitoProblem::wrongCode)).in(State.VERIFIED));
        });
        return goingOn(call).put("Status", "SUCCESS");
    }

    private ObjectNode preferAuthenticator(Call call) {
        var wanted = call.within("SoftwareTokenMfaSettings").flag("Enabled") ? State.REQUIRED : State.VERIFIED;
        pool.users().change(user(call).id(), user -> {
            var authenticator = authenticator(user);
            if (authenticator.state() == State.HANDED_OUT) {
                throw CognitoProblem.invalid("User has not verified software token mfa");
            }
            return user.withAuthenticator(authenticator.in(wanted));
        });
        return Answers.nothing();
    }

    /// Who sets an app up: somebody who is signed in, or who is made to in the course of signing in.
    private String settingUp(Call call) {
        return call.optional("Session").map(next::settingUp).orElseGet(() -> user(call).id());
    }

    private static ObjectNode goingOn(Call call) {
        var answer = Answers.nothing();
        call.optional("Session").ifPresent(session -> answer.put("Session", session));
        return answer;
    }

    private static Authenticator authenticator(User user) {
        var authenticator = user.authenticator();
        if (authenticator == null) {
            throw CognitoProblem.invalid("User has no software token");
        }
        return authenticator;
    }

    private User user(Call call) {
        var access = pool.tokens().access(call.text("AccessToken"));
        return pool.users().find(access.userId()).orElseThrow(CognitoProblem::noUser);
    }
}
