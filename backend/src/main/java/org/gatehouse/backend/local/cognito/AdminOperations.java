package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gatehouse.backend.local.cognito.Invitations.Invited;
import org.gatehouse.backend.local.cognito.SentCode.Purpose;
import org.gatehouse.backend.local.cognito.User.Access;
import org.gatehouse.backend.local.cognito.User.Status;
import org.gatehouse.ticketing.wire.Role;

/// What an administrator does. These calls are signed with the local cloud's access keys.
final class AdminOperations {
    private final Pool pool;
    private final Invitations invitations;

    AdminOperations(Pool pool, Invitations invitations) {
        this.pool = pool;
        this.invitations = invitations;
    }

    Map<String, Operation> byName() {
        return Map.ofEntries(Map.entry("AdminCreateUser", this::create), Map.entry("AdminGetUser", this::show),
                Map.entry("AdminDeleteUser", this::delete), Map.entry("ListUsers", this::list),
                Map.entry("AdminSetUserPassword", this::setPassword),
                Map.entry("AdminResetUserPassword", this::resetPassword),
                Map.entry("AdminUpdateUserAttributes", this::setAttributes),
                Map.entry("AdminAddUserToGroup", this::addToGroup),
                Map.entry("AdminRemoveUserFromGroup", this::removeFromGroup),
                Map.entry("AdminListGroupsForUser", this::groups), Map.entry("AdminDisableUser", this::disable),
                Map.entry("AdminEnableUser", this::enable),
                Map.entry("SetUserPoolMfaConfig", this::demandMfa), Map.entry("AdminUserGlobalSignOut", this::signOut));
    }

    private ObjectNode create(Call call) {
        var action = call.optional("MessageAction").orElse("");
        return action.equals("RESEND") ? created(resent(call)) : created(invited(call, action));
    }

    private Invited resent(Call call) {
        var again = invitations.again(user(call), call.optional("TemporaryPassword"));
        invitations.send(again);
        return again;
    }

    private Invited invited(Call call, String action) {
        var attributes = new TreeMap<>(call.attributes("UserAttributes"));
        attributes.putIfAbsent("email", call.text("Username"));
        var invited = invitations.invite(attributes, call.optional("TemporaryPassword"));
        if (!action.equals("SUPPRESS")) {
            invitations.send(invited);
        }
        return invited;
    }

    private static ObjectNode created(Invited invited) {
        var answer = Answers.nothing();
        answer.set("User", Answers.user(invited.user(), "Attributes"));
        return answer;
    }

    private ObjectNode show(Call call) {
        return Answers.user(user(call), "UserAttributes");
    }

    private ObjectNode list(Call call) {
        var answer = Answers.nothing();
        var list = answer.putArray("Users");
        pool.users().all().forEach(user -> list.add(Answers.user(user, "Attributes")));
        return answer;
    }

    private ObjectNode delete(Call call) {
        var user = user(call);
        pool.users().remove(user.id());
        pool.signIns().end(signIn -> signIn.userId().equals(user.id()));
        return Answers.nothing();
    }

    private ObjectNode setPassword(Call call) {
        var password = call.text("Password");
        if (call.flag("Permanent")) {
            pool.setPassword(user(call).id(), password);
            return Answers.nothing();
        }
        PasswordPolicy.check(password);
        return change(call, user -> user.withPassword(pool.verifier(user.id(), password), Status.FORCE_CHANGE_PASSWORD,
                pool.now().plus(Pool.INVITATION), pool.now()));
    }

    private ObjectNode resetPassword(Call call) {
        var answer = change(call, user -> user.withStatus(Status.RESET_REQUIRED, pool.now()));
        pool.sendCode(user(call), Purpose.RESET_PASSWORD);
        return answer;
    }

    private ObjectNode setAttributes(Call call) {
        return change(call, user -> user.withAttributes(call.attributes("UserAttributes"), pool.now()));
    }

    private ObjectNode addToGroup(Call call) {
        return change(call, user -> {
            var groups = new TreeSet<>(user.groups());
            groups.add(group(call));
            return user.withGroups(groups, pool.now());
        });
    }

    private ObjectNode removeFromGroup(Call call) {
        var group = group(call);
        return change(call, user -> user.withGroups(
                user.groups().stream().filter(g -> !g.equals(group)).collect(Collectors.toSet()), pool.now()));
    }

    private ObjectNode groups(Call call) {
        var answer = Answers.nothing();
        var list = answer.putArray("Groups");
        user(call).groups().forEach(group -> list.addObject().put("GroupName", group));
        return answer;
    }

    private ObjectNode disable(Call call) {
        signOut(call);
        return change(call, user -> user.withAccess(Access.DISABLED, pool.now()));
    }

    private ObjectNode enable(Call call) {
        return change(call, user -> user.withAccess(Access.ENABLED, pool.now()));
    }

    private ObjectNode demandMfa(Call call) {
        var demand = MfaPolicy.Demand.valueOf(call.text("MfaConfiguration"));
        pool.mfa().set(demand);
        return Answers.nothing().put("MfaConfiguration", demand.name());
    }

    private ObjectNode signOut(Call call) {
        var id = user(call).id();
        pool.signIns().end(signIn -> signIn.userId().equals(id));
        return Answers.nothing();
    }

    private ObjectNode change(Call call, UnaryOperator<User> change) {
        pool.users().change(call.text("Username"), change);
        return Answers.nothing();
    }

    private User user(Call call) {
        return pool.users().find(call.text("Username")).orElseThrow(CognitoProblem::noUser);
    }

    /// The pool has the groups that are roles, and no others.
    private static String group(Call call) {
        return Role.ofGroup(call.text("GroupName")).map(Role::group)
                .orElseThrow(() -> CognitoProblem.notFound("Group not found."));
    }
}
