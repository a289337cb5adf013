package org.gatehouse.backend.local.cognito;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The server's side of one sign-in by SRP, between the challenge and its answer.
final class SrpExchange {
    private static final int SECRET_BITS = 1024;
    private static final int BLOCK_BYTES = 48;
    private static final int KEY_BYTES = 16;
    private static final byte[] INFO = "Caldera Derived Key".getBytes(StandardCharsets.UTF_8);
    private static final Pattern TIMESTAMP = Pattern
            .compile("[A-Z][a-z]{2} [A-Z][a-z]{2} [1-9]\\d? \\d\\d:\\d\\d:\\d\\d UTC \\d{4}");

    private final String identity;
    private final String userId;
    private final SrpVerifier verifier;
    private final BigInteger clientValue;
    private final BigInteger secret;
    private final BigInteger serverValue;
    private final byte[] block = new byte[BLOCK_BYTES];

    /// @param clientValue `SRP_A`
    /// @throws CognitoProblem where it would force the outcome
    SrpExchange(String poolName, String userId, SrpVerifier verifier, BigInteger clientValue, SecureRandom random) {
        if (clientValue.mod(Srp.N).signum() == 0) {
            throw CognitoProblem.invalid("SRP_A is not acceptable.");
        }
        this.identity = poolName + userId;
        this.userId = userId;
        this.verifier = verifier;
        this.clientValue = clientValue;
        this.secret = new BigInteger(SECRET_BITS, random);
        this.serverValue = Srp.K.multiply(verifier.number()).add(Srp.G.modPow(secret, Srp.N)).mod(Srp.N);
        random.nextBytes(block);
    }

    String userId() {
        return userId;
    }

    /// Names the exchange: whoever answers the challenge sends it back.
    String block() {
        return Base64.getEncoder().encodeToString(block);
    }

    Map<String, String> parameters() {
        return Map.of("SALT", verifier.salt(), "SRP_B", serverValue.toString(16), "SECRET_BLOCK", block(), "USERNAME",
                userId, "USER_ID_FOR_SRP", userId);
    }

    /// Whether the signature proves that its maker knows the password.
    boolean accepts(String signature, String timestamp) {
        try {
            return TIMESTAMP.matcher(timestamp).matches()
                    && MessageDigest.isEqual(expected(timestamp), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private byte[] expected(String timestamp) throws GeneralSecurityException {
        return hmac(key(), identity.getBytes(StandardCharsets.UTF_8), block,
                timestamp.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key() throws GeneralSecurityException {
        var u = Srp.hash(clientValue.toByteArray(), serverValue.toByteArray());
        var shared = clientValue.multiply(verifier.number().modPow(u, Srp.N)).modPow(secret, Srp.N);
        var extracted = hmac(u.toByteArray(), shared.toByteArray());
        return Arrays.copyOf(hmac(extracted, INFO, new byte[]{1}), KEY_BYTES);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (var part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
