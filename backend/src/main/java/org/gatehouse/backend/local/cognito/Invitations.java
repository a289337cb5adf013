package org.gatehouse.backend.local.cognito;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.backend.local.cognito.User.Status;

/// Accounts that an administrator makes for others.
final class Invitations {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private final Pool pool;

    Invitations(Pool pool) {
        this.pool = pool;
    }

    /// A new account and the password it must be entered with once.
    record Invited(User user, String password) {
        @Override
        public String toString() {
            return "Invited[" + user.id() + "]";
        }
    }

    /// @throws CognitoProblem where the address has an account or the password is too weak
    Invited invite(Map<String, String> attributes, Optional<String> temporaryPassword) {
        var password = temporaryPassword.orElseGet(this::draw);
        PasswordPolicy.check(password);
        var all = new TreeMap<>(attributes);
        all.putIfAbsent("email_verified", "true");
        var id = UUID.randomUUID().toString();
        var now = pool.now();
        var user = User.create(id, all, Status.FORCE_CHANGE_PASSWORD, now).withPassword(pool.verifier(id, password),
                Status.FORCE_CHANGE_PASSWORD, now.plus(Pool.INVITATION), now);
        return new Invited(pool.users().add(user), password);
    }

    /// Another password for somebody who has not used the one before.
    ///
    /// @throws CognitoProblem where the person has chosen a password already
    Invited again(User user, Optional<String> temporaryPassword) {
        if (user.status() != Status.FORCE_CHANGE_PASSWORD) {
            throw CognitoProblem.otherState(user.status());
        }
        var password = temporaryPassword.orElseGet(this::draw);
        PasswordPolicy.check(password);
        var now = pool.now();
        var changed = pool.users().change(user.id(), known -> known.withPassword(pool.verifier(user.id(), password),
                Status.FORCE_CHANGE_PASSWORD, now.plus(Pool.INVITATION), now));
        return new Invited(changed, password);
    }

    void send(Invited invited) {
        pool.outbox().send(invited.user().email(),
                "you are invited to Gatehouse; your temporary password is " + invited.password());
    }

    /// One of each kind of character that the policy wants, and enough others.
    private String draw() {
        var text = pool.random().ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (t, i) -> t.append(LETTERS.charAt(i)), StringBuilder::append);
        return text.append("-G7a").toString();
    }
}
