package org.gatehouse.sync.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/// The answer to Cognito's challenge `PASSWORD_VERIFIER`.
final class PasswordClaim {
    /// English whatever the machine speaks, the day without a leading zero.
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter
            .ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String poolName;
    private final SrpProof proof;
    private final Instant now;

    PasswordClaim(String poolName, SrpProof proof, Instant now) {
        this.poolName = poolName;
        this.proof = proof;
        this.now = now;
    }

    /// @param challenge the challenge's parameters as they came
    /// @throws GeneralSecurityException where the challenge is not acceptable or not whole
    Map<String, String> answer(Map<String, String> challenge, String password) throws GeneralSecurityException {
        var userId = parameter(challenge, "USER_ID_FOR_SRP");
        var block = parameter(challenge, "SECRET_BLOCK");
        var key = proof.key(poolName + userId, password, number(challenge, "SALT"), number(challenge, "SRP_B"));
        var timestamp = TIMESTAMP.format(now);
        var signature = SrpProof.hmac(key, (poolName + userId).getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(block), timestamp.getBytes(StandardCharsets.UTF_8));
        return Map.of("USERNAME", challenge.getOrDefault("USERNAME", userId), "PASSWORD_CLAIM_SECRET_BLOCK", block,
                "PASSWORD_CLAIM_SIGNATURE", Base64.getEncoder().encodeToString(signature), "TIMESTAMP", timestamp);
    }

    private static BigInteger number(Map<String, String> challenge, String name) throws GeneralSecurityException {
        try {
            return new BigInteger(parameter(challenge, name), 16);
        } catch (NumberFormatException e) {
            throw new GeneralSecurityException("the challenge's " + name + " is no number", e);
        }
    }

    private static String parameter(Map<String, String> challenge, String name) throws GeneralSecurityException {
        var value = challenge.get(name);
        if (value == null) {
            throw new GeneralSecurityException("the challenge has no " + name);
        }
        return value;
    }
}
