package org.gatehouse.backend.local.cognito;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What is kept instead of a password: enough to check a proof, not enough to make one.
///
/// @param salt     hexadecimal
/// @param verifier hexadecimal
record SrpVerifier(String salt, String verifier) {
    private static final int SALT_BITS = 128;

    /// @param identity pool name and user id, nothing between
    static SrpVerifier of(String identity, String password, SecureRandom random) {
        return of(identity, password, new BigInteger(SALT_BITS, random));
    }

    /// Whether it was made of that password.
    boolean isOf(String identity, String password) {
        return equals(of(identity, password, new BigInteger(salt, 16)));
    }

    static SrpVerifier of(String identity, String password, BigInteger salt) {
        var inner = Srp.digest((identity + ":" + password).getBytes(StandardCharsets.UTF_8));
        var x = Srp.hash(salt.toByteArray(), inner);
        return new SrpVerifier(salt.toString(16), Srp.G.modPow(x, Srp.N).toString(16));
    }

    BigInteger number() {
        return new BigInteger(verifier, 16);
    }
}
