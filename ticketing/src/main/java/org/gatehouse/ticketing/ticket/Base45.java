package org.gatehouse.ticketing.ticket;

import java.util.Arrays;
import java.util.Optional;

/// Base45 (RFC 9285): bytes in the alphabet of a QR code's alphanumeric mode, three characters for two bytes.
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final byte[] VALUES = values();

    private Base45() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int value = (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF;
            text.append(digit(value % 45)).append(digit(value / 45 % 45)).append(digit(value / 2025));
        }
        if (bytes.length % 2 == 1) {
            int value = bytes[bytes.length - 1] & 0xFF;
            text.append(digit(value % 45)).append(digit(value / 45));
        }
        return text.toString();
    }

    /// Empty where the text is not base45 of anything.
    static Optional<byte[]> decode(String text) {
        int length = text.length();
        if (length % 3 == 1) {
            return Optional.empty();
        }
        var bytes = new byte[length / 3 * 2 + length % 3 / 2];
        int at = 0;
        for (int i = 0; i < length; i += 3) {
            int value = value(text, i, Math.min(3, length - i));
            if (i + 2 < length) {
                if (value < 0 || value > 0xFFFF) {
                    return Optional.empty();
                }
                bytes[at++] = (byte) (value >>> 8);
            } else if (value < 0 || value > 0xFF) {
                return Optional.empty();
            }
            bytes[at++] = (byte) value;
        }
        return Optional.of(bytes);
    }

    /// The number that up to three characters stand for, or a negative one where a character stands for none.
    private static int value(String text, int from, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            char c = text.charAt(from + i);
            int digit = c < VALUES.length ? VALUES[c] : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 45 + digit;
        }
        return value;
    }

    private static char digit(int value) {
        return ALPHABET.charAt(value);
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
