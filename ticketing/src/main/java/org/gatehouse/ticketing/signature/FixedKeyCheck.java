package org.gatehouse.ticketing.signature;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Checks signatures by one public key several times faster than a check that knows nothing of the key beforehand:
/// R = S·B − h·A is summed up from tables of B and of −A. It says *yes* only where that sum gives R byte for byte;
/// where it does not, ask [Ed25519], which has the last word.
final class FixedKeyCheck {
    /// The order of the curve's base point B.
    private static final BigInteger ORDER = BigInteger.TWO.pow(252)
            .add(new BigInteger("27742317777372353535851937790883648493"));
    private static final int HALF = 32;

    private final byte[] key;
    private final PointTable negative;

    /// @param key 32 bytes, a point of the curve's prime-order group
    FixedKeyCheck(byte[] key) {
        this.key = key;
        negative = PointTable.ofNegative(key);
    }

    /// @param signature 64 bytes
    boolean confirms(byte[] signature, byte[] message) {
        var s = Arrays.copyOfRange(signature, HALF, 2 * HALF);
        if (new BigInteger(1, Field25519.reversed(s)).compareTo(ORDER) >= 0) {
            return false;
        }
        var sum = new PointTable.Sum();
        Base.TABLE.addMultiple(s, sum);
        negative.addMultiple(hash(signature, message), sum);
        return Arrays.equals(sum.encode(), 0, HALF, signature, 0, HALF);
    }

    /// SHA-512 of R, A and the message, modulo the order.
    private byte[] hash(byte[] signature, byte[] message) {
        var digest = sha512();
        digest.update(signature, 0, HALF);
        digest.update(key);
        var hash = new BigInteger(1, Field25519.reversed(digest.digest(message))).mod(ORDER).toByteArray();
        return Arrays.copyOf(Field25519.reversed(hash), HALF);
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Made when it is first needed.
    private static final class Base {
        private static final PointTable TABLE = PointTable.of(point());

        /// y = 4/5, x even.
        private static byte[] point() {
            var encoded = new byte[HALF];
            Arrays.fill(encoded, (byte) 0x66);
            encoded[0] = 0x58;
            return encoded;
        }
    }
}
