package org.gatehouse.ticketing.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.SCrypt;
import org.gatehouse.ticketing.signature.Bytes;

/// What gates carry of a supervisor's PIN: enough to tell whether what was typed is it, and nothing to read it from.
/// Telling takes a tenth of a second and 32 MiB on purpose (scrypt, RFC 7914).
///
/// @param salt 16 bytes of chance
/// @param cost how slow: scrypt's N is 2 to the power of it
/// @param hash 32 bytes
public record PinSeal(Bytes salt, int cost, Bytes hash) {
    public static final int SHORTEST = 6;
    public static final int LONGEST = 12;
    private static final int COST = 15;
    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 20;
    private static final int BLOCK = 8;
    private static final int SALT = 16;
    private static final int HASH = 32;

    /// @throws IllegalArgumentException where it could not have been made here
    public PinSeal {
        if (salt.length() != SALT || hash.length() != HASH || cost < LEAST_COST || cost > MOST_COST) {
            throw new IllegalArgumentException("not the seal of a PIN");
        }
    }

    /// Whether a text may be a PIN: 6 to 12 digits, of any script.
    public static boolean isPin(String typed) {
        return digits(typed).isPresent();
    }

    /// @throws IllegalArgumentException where it is no PIN
    public static PinSeal of(String pin, SecureRandom random) {
        var digits = digits(pin).orElseThrow(() -> new IllegalArgumentException("a PIN has 6 to 12 digits"));
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new PinSeal(Bytes.of(salt), COST, hash(digits, salt, COST));
    }

    /// Whether this is the PIN. Never throws, whatever was typed.
    public boolean opens(String typed) {
        return digits(typed).map(digits -> hash(digits, salt.toArray(), cost))
                .filter(found -> MessageDigest.isEqual(found.toArray(), hash.toArray())).isPresent();
    }

    private static Bytes hash(String digits, byte[] salt, int cost) {
        var password = digits.getBytes(StandardCharsets.US_ASCII);
        return Bytes.of(SCrypt.generate(password, salt, 1 << cost, BLOCK, 1, HASH));
    }

    /// In Latin digits, however the keyboard writes them.
    private static Optional<String> digits(String typed) {
        var values = typed.strip().codePoints().map(character -> Character.digit(character, 10)).toArray();
        boolean fits = values.length >= SHORTEST && values.length <= LONGEST
                && IntStream.of(values).allMatch(value -> value >= 0);
        return fits
                ? Optional.of(IntStream.of(values).collect(StringBuilder::new, StringBuilder::append,
                        StringBuilder::append).toString())
                : Optional.empty();
    }
}
