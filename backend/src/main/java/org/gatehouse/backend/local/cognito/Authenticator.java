package org.gatehouse.backend.local.cognito;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A time-based one-time password (RFC 6238: SHA-1, six digits, 30 seconds), one step of tolerance either way.
///
/// @param secret   base64
/// @param state    a secret that was handed out counts only after a code has proved that it arrived
/// @param lastStep the step of the last code that counted; none counts twice
record Authenticator(String secret, State state, long lastStep) {
    private static final long STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// Where the set-up stands.
    enum State {
        HANDED_OUT, VERIFIED, REQUIRED
    }

    static Authenticator create(SecureRandom random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Authenticator(Base64.getEncoder().encodeToString(secret), State.HANDED_OUT, 0);
    }

    Authenticator in(State next) {
        return new Authenticator(secret, next, lastStep);
    }

    Authenticator used(long step) {
        return new Authenticator(secret, state, step);
    }

    /// The step whose code this is, if it may still be used now.
    OptionalLong accepts(String code, Instant now) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > lastStep && codeAt(step).equals(code))
                .findFirst();
    }

    /// What authenticator apps are given.
    String base32() {
        var bits = new StringBuilder();
        for (var octet : Base64.getDecoder().decode(secret)) {
            bits.append(Integer.toBinaryString(0x100 | octet & 0xff), 1, 9);
        }
        var text = new StringBuilder();
        for (var i = 0; i + 5 <= bits.length(); i += 5) {
            text.append(BASE32.charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        }
        return text.toString();
    }

    private String codeAt(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = java.nio.ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is part of every JDK", e);
        }
    }
}
