package org.gatehouse.sync.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import org.gatehouse.ticketing.signature.Bytes;

/// Makes what is stored unreadable without the device's secret: names by AES-256-GCM, barcodes by a keyed
/// fingerprint. For one thread at a time.
final class Sealer {
    static final int KEY_SIZE = 32;
    static final int FINGERPRINT_SIZE = 16;
    private static final int NONCE_SIZE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;
    private final Cipher cipher;
    private final Mac mac;
    private final byte[] own = new byte[NONCE_SIZE - Integer.BYTES];
    private int count;

    /// @param secret 32 bytes
    Sealer(Bytes secret, SecureRandom random) {
        if (secret.length() != KEY_SIZE) {
            throw new IllegalArgumentException("the store's key has 32 bytes");
        }
        this.random = random;
        key = new SecretKeySpec(secret.toArray(), "AES");
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived(mac, secret), "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] derived(Mac mac, Bytes secret) throws GeneralSecurityException {
        mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
        return mac.doFinal("gatehouse barcodes 1".getBytes(StandardCharsets.US_ASCII));
    }

    byte[] seal(String text) {
        try {
            var nonce = nonce();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(nonce, NONCE_SIZE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_SIZE, sealed.length);
            return both;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Empty where it was sealed with another key or is damaged.
    Optional<String> open(byte[] sealed) {
        if (sealed.length < NONCE_SIZE) {
            return Optional.empty();
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_SIZE));
            return Optional.of(new String(cipher.doFinal(sealed, NONCE_SIZE, sealed.length - NONCE_SIZE),
                    StandardCharsets.UTF_8));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] fingerprint(String text) {
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), FINGERPRINT_SIZE);
    }

    /// A random number of this sealer's own and a count: no two the same, and no random number is made for each.
    private byte[] nonce() {
        if (count == 0) {
            random.nextBytes(own);
        }
        return ByteBuffer.allocate(NONCE_SIZE).put(own).putInt(count++).array();
    }
}
