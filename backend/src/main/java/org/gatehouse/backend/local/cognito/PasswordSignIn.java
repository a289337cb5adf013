package org.gatehouse.backend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Sign-in by password proof: the challenge and the check of its answer.
final class PasswordSignIn {
    private final Pool pool;
    private final NextStep next;
    private final Waiting<SrpExchange> exchanges;

    PasswordSignIn(Pool pool, NextStep next) {
        this.pool = pool;
        this.next = next;
        this.exchanges = new Waiting<>(pool.clock());
    }

    /// `USER_SRP_AUTH`. Whoever has no account is challenged all the same, with numbers that nothing can answer.
    ObjectNode challenge(Call parameters) {
        var name = parameters.text("USERNAME");
        var user = pool.users().find(name);
        var userId = user.map(User::id).orElseGet(() -> nobodysId(name));
        pool.passwords().check(userId);
        var verifier = user.map(User::password).orElseGet(() -> nobodysVerifier(userId));
        var exchange = new SrpExchange(pool.settings().name(), userId, verifier, number(parameters.text("SRP_A")),
                pool.random());
        exchanges.put(exchange.block(), exchange);
        return Answers.challenge("PASSWORD_VERIFIER", "", exchange.parameters());
    }

    /// `PASSWORD_VERIFIER`.
    ObjectNode verify(Call responses) {
        var exchange = exchanges.take(responses.text("PASSWORD_CLAIM_SECRET_BLOCK"))
                .orElseThrow(CognitoProblem::wrongPassword);
        pool.passwords().check(exchange.userId());
        if (!exchange.accepts(responses.text("PASSWORD_CLAIM_SIGNATURE"), responses.text("TIMESTAMP"))) {
            pool.passwords().failed(exchange.userId());
            throw CognitoProblem.wrongPassword();
        }
        pool.passwords().succeeded(exchange.userId());
        return next.afterPassword(pool.users().find(exchange.userId()).orElseThrow(CognitoProblem::wrongPassword));
    }

    private static BigInteger number(String hexadecimal) {
        try {
            return new BigInteger(hexadecimal, 16);
        } catch (NumberFormatException e) {
            throw CognitoProblem.invalid("SRP_A is no hexadecimal number.");
        }
    }

    /// The same for the same name each time, as a real account's would be.
    private String nobodysId(String name) {
        return UUID.nameUUIDFromBytes(secretOf(name).toByteArray()).toString();
    }

    private SrpVerifier nobodysVerifier(String userId) {
        var salt = secretOf("salt " + userId).shiftRight(128);
        return SrpVerifier.of(pool.settings().name() + userId, secretOf(userId).toString(16), salt);
    }

    private BigInteger secretOf(String text) {
        return Srp.hash((pool.settings().key() + text).getBytes(StandardCharsets.UTF_8));
    }
}
