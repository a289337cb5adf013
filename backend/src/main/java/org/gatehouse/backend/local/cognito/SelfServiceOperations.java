package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.backend.local.cognito.SentCode.Purpose;
import org.gatehouse.backend.local.cognito.User.Status;

/// What somebody does who is not signed in: making an account, and getting back into one.
final class SelfServiceOperations {
    /// What people may say about themselves. Not `custom:organization`: who belongs to one is for it to say.
    private static final Set<String> WRITABLE = Set.of("email", "name", "given_name", "family_name", "locale",
            "phone_number");

    private final Pool pool;

    SelfServiceOperations(Pool pool) {
        this.pool = pool;
    }

    Map<String, Operation> byName() {
        return Map.of("SignUp", this::signUp, "ConfirmSignUp", this::confirm, "ResendConfirmationCode", this::resend,
                "ForgotPassword", this::forgot, "ConfirmForgotPassword", this::reset);
    }

    private ObjectNode signUp(Call call) {
        var attributes = new TreeMap<>(call.attributes("UserAttributes"));
        attributes.putIfAbsent("email", call.text("Username"));
        if (!WRITABLE.containsAll(attributes.keySet())) {
            throw CognitoProblem.notAuthorized("A client attempted to write unauthorized attribute");
        }
        var password = call.text("Password");
        PasswordPolicy.check(password);
        attributes.put("email_verified", "false");
        var user = User.create(UUID.randomUUID().toString(), attributes, Status.UNCONFIRMED, pool.now());
        var added = pool.users()
                .add(user.withPassword(pool.verifier(user.id(), password), Status.UNCONFIRMED, null, pool.now()));
        pool.sendCode(added, Purpose.CONFIRM_ADDRESS);
        return Answers.codeSent(added.email()).put("UserConfirmed", false).put("UserSub", added.id());
    }

    private ObjectNode confirm(Call call) {
        var user = pool.users().find(call.text("Username")).orElseThrow(CognitoProblem::expiredCode);
        if (user.status() != Status.UNCONFIRMED) {
            throw CognitoProblem.notAuthorized("User cannot be confirmed. Current status is " + user.status());
        }
        pool.useCode(user, Purpose.CONFIRM_ADDRESS, call.text("ConfirmationCode"));
        pool.users().change(user.id(), u -> u.withAttributes(Map.of("email_verified", "true"), pool.now())
                .withStatus(Status.CONFIRMED, pool.now()));
        return Answers.nothing();
    }

    private ObjectNode resend(Call call) {
        var name = call.text("Username");
        pool.users().find(name)
                .filter(user -> user.status() == Status.UNCONFIRMED)
                .ifPresent(user -> pool.sendCode(user, Purpose.CONFIRM_ADDRESS));
        return Answers.codeSent(name);
    }

    /// Answers the same whether or not there is such an account.
    private ObjectNode forgot(Call call) {
        var name = call.text("Username");
        pool.users().find(name)
                .filter(user -> user.status() == Status.CONFIRMED || user.status() == Status.RESET_REQUIRED)
                .ifPresent(user -> pool.sendCode(user, Purpose.RESET_PASSWORD));
        return Answers.codeSent(name);
    }

    private ObjectNode reset(Call call) {
        var password = call.text("Password");
        PasswordPolicy.check(password);
        var user = pool.users().find(call.text("Username")).orElseThrow(CognitoProblem::expiredCode);
        pool.useCode(user, Purpose.RESET_PASSWORD, call.text("ConfirmationCode"));
        pool.setPassword(user.id(), password);
        pool.passwords().succeeded(user.id());
        pool.signIns().end(signIn -> signIn.userId().equals(user.id()));
        return Answers.nothing();
    }
}
