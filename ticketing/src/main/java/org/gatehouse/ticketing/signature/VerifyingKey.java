package org.gatehouse.ticketing.signature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 public key (RFC 8032), decoded once so that each check costs only the check.
public final class VerifyingKey {
    private final Bytes encoded;
    private final Ed25519.PublicPoint point;

    private VerifyingKey(Bytes encoded, Ed25519.PublicPoint point) {
        this.encoded = encoded;
        this.point = point;
    }

    /// @param encoded 32 bytes
    /// @throws IllegalArgumentException where they are no point of the curve's prime-order group
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VerifyingKey of(Bytes encoded) {
        if (encoded.length() != Ed25519.PUBLIC_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
        }
        var point = Ed25519.validatePublicKeyFullExport(encoded.toArray(), 0);
        if (point == null) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        return new VerifyingKey(encoded, point);
    }

    /// @param purpose what the signature is for, so that one made for another purpose does not count here
    /// @param signature 64 bytes; any other length is simply wrong
    public boolean verifies(Purpose purpose, byte[] message, Bytes signature) {
        if (signature.length() != Ed25519.SIGNATURE_SIZE) {
            return false;
        }
        var prefixed = purpose.prefix(message);
        return Ed25519.verify(signature.toArray(), 0, point, prefixed, 0, prefixed.length);
    }

    @JsonValue
    public Bytes encoded() {
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey key && encoded.equals(key.encoded);
    }

    @Override
    public int hashCode() {
        return Objects.hash(encoded);
    }

    @Override
    public String toString() {
        return encoded.toString();
    }
}
