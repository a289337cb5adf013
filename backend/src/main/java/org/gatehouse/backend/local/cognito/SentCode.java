package org.gatehouse.backend.local.cognito;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// A code that was sent to somebody's address. Only its hash is kept.
///
/// @param hash      SHA-256 of user id and code, hexadecimal
/// @param triesLeft how many wrong ones may still come before it ends
record SentCode(Purpose purpose, String hash, Instant expires, int triesLeft) {
    private static final int TRIES = 5;

    /// What a code may be used for.
    enum Purpose {
        CONFIRM_ADDRESS(Duration.ofHours(24)), RESET_PASSWORD(Duration.ofHours(1));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    /// Six digits.
    static String draw(SecureRandom random) {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    static SentCode of(Purpose purpose, String userId, String code, Instant now) {
        return new SentCode(purpose, hash(userId, code), now.plus(purpose.validity), TRIES);
    }

    boolean usable(Purpose wanted, Instant now) {
        return purpose == wanted && triesLeft > 0 && now.isBefore(expires);
    }

    boolean is(String userId, String code) {
        return hash.equals(hash(userId, code));
    }

    SentCode missed() {
        return new SentCode(purpose, hash, expires, triesLeft - 1);
    }

    private static String hash(String userId, String code) {
        return HexFormat.of().formatHex(Srp.digest((userId + " " + code).getBytes(StandardCharsets.UTF_8)));
    }
}
