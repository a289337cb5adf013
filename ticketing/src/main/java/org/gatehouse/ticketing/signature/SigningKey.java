package org.gatehouse.ticketing.signature;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 private key (RFC 8032). It prints nothing of itself.
public final class SigningKey {
    private final byte[] seed;
    /// Kept beside the seed: deriving it anew would double the cost of a signature.
    private final byte[] publicKey;
    private final VerifyingKey verifyingKey;

    private SigningKey(byte[] seed) {
        this.seed = seed;
        publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        verifyingKey = VerifyingKey.of(Bytes.of(publicKey));
    }

    public static SigningKey generate(SecureRandom random) {
        var seed = new byte[Ed25519.SECRET_KEY_SIZE];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /// @param seed the 32 bytes that [#seed] gave
    public static SigningKey of(Bytes seed) {
        if (seed.length() != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 private key has 32 bytes");
        }
        return new SigningKey(seed.toArray());
    }

    /// 64 bytes.
    public Bytes sign(Purpose purpose, byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        var prefixed = purpose.prefix(message);
        Ed25519.sign(seed, 0, publicKey, 0, prefixed, 0, prefixed.length, signature, 0);
        return Bytes.of(signature);
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /// The secret itself, for keeping it in a safe place and nothing else.
    public Bytes seed() {
        return Bytes.of(seed);
    }

    @Override
    public String toString() {
        return "private key of " + verifyingKey;
    }
}
