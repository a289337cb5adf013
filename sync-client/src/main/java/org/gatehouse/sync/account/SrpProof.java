package org.gatehouse.sync.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proves to Cognito that one knows a password without sending it (SRP 6a as Cognito does it). Good for one attempt.
final class SrpProof {
    private static final int SECRET_BITS = 1024;
    private static final int KEY_BYTES = 16;
    private static final byte[] INFO = "Caldera Derived Key".getBytes(StandardCharsets.UTF_8);

    private final BigInteger secret;
    private final BigInteger publicValue;

    SrpProof(SecureRandom random) {
        this(new BigInteger(SECRET_BITS, random));
    }

    SrpProof(BigInteger secret) {
        this.secret = secret;
        this.publicValue = SrpGroup.G.modPow(secret, SrpGroup.N);
    }

    /// What Cognito calls `SRP_A`, in hexadecimal.
    String publicValue() {
        return publicValue.toString(16);
    }

    /// The key both sides arrive at if the password is right.
    ///
    /// @param identity pool name and user id, nothing between
    /// @throws GeneralSecurityException where the server's numbers are not acceptable
    byte[] key(String identity, String password, BigInteger salt, BigInteger serverValue)
            throws GeneralSecurityException {
        var u = SrpGroup.hash(publicValue.toByteArray(), serverValue.toByteArray());
        if (serverValue.mod(SrpGroup.N).signum() == 0 || u.signum() == 0) {
            throw new GeneralSecurityException("the server's SRP_B is not acceptable");
        }
        var inner = SrpGroup.digest((identity + ":" + password).getBytes(StandardCharsets.UTF_8));
        var x = SrpGroup.hash(salt.toByteArray(), inner);
        var base = serverValue.subtract(SrpGroup.K.multiply(SrpGroup.G.modPow(x, SrpGroup.N))).mod(SrpGroup.N);
        var shared = base.modPow(secret.add(u.multiply(x)), SrpGroup.N);
        return derive(u.toByteArray(), shared.toByteArray());
    }

    /// HKDF with SHA-256 (RFC 5869), one block.
    static byte[] derive(byte[] salt, byte[] material) throws GeneralSecurityException {
        var extracted = hmac(salt, material);
        return Arrays.copyOf(hmac(extracted, INFO, new byte[]{1}), KEY_BYTES);
    }

    static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (var part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
