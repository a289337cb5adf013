package org.gatehouse.ticketing.signature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// An Ed25519 public key (RFC 8032), decoded once so that each check costs only the check. One that is used often makes
/// itself tables, with which a check costs half.
public final class VerifyingKey {
    private static final int OFTEN = 16;

    private final Bytes encoded;
    private final Ed25519.PublicPoint point;
    private final AtomicInteger uses = new AtomicInteger();
    private volatile @Nullable FixedKeyCheck quick;

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
        var bytes = signature.toArray();
        return confirms(bytes, prefixed) || Ed25519.verify(bytes, 0, point, prefixed, 0, prefixed.length);
    }

    private boolean confirms(byte[] signature, byte[] message) {
        if (quick == null && uses.get() < OFTEN && uses.incrementAndGet() == OFTEN) {
            prepare();
        }
        var ready = quick;
        return ready != null && ready.confirms(signature, message);
    }

    /// Makes the tables now, for it will be used often.
    public void prepare() {
        if (quick == null) {
            quick = new FixedKeyCheck(encoded.toArray());
        }
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
