package org.gatehouse.organizer.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Tells how a text was written down: by its mark, by where its zeros are, as UTF-8 where it is that without a fault,
/// and else as Windows does in the west.
final class Encodings {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encodings() {}

    static String decode(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB)) {
            return new String(bytes, 3, Math.max(0, bytes.length - 3), StandardCharsets.UTF_8);
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(bytes);
    }

    private static String unmarked(byte[] bytes) {
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (even + odd > bytes.length / 5) {
            return new String(bytes, even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notThat) {
            return new String(bytes, WESTERN);
        }
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean marked(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
