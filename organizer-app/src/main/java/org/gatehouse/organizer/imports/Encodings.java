package org.gatehouse.organizer.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells how a text was written down: by its mark, by where its zeros are, as UTF-8 where it is that without a fault. Else
/// it is from before Unicode and can only be guessed: as Windows does in Japan where it reads as Japanese, and as in the
/// west where not.
final class Encodings {
    private Encodings() {}

    /// @param guessed how, where that is not certain
    record Decoded(String text, Optional<TextEncoding> guessed) {}

    static Decoded decode(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB)) {
            return certain(new String(bytes, 3, Math.max(0, bytes.length - 3), StandardCharsets.UTF_8));
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return certain(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return certain(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        return unmarked(bytes);
    }

    static Decoded decode(byte[] bytes, TextEncoding as) {
        return new Decoded(new String(bytes, as.charset()), Optional.of(as));
    }

    private static Decoded unmarked(byte[] bytes) {
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (even + odd > bytes.length / 5) {
            return certain(new String(bytes, even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        }
        return faultless(bytes, StandardCharsets.UTF_8).map(Encodings::certain).orElseGet(() -> guessed(bytes));
    }

    private static Decoded guessed(byte[] bytes) {
        boolean japanese = readsAsJapanese(bytes) && faultless(bytes, TextEncoding.JAPANESE.charset()).isPresent();
        return decode(bytes, japanese ? TextEncoding.JAPANESE : TextEncoding.WESTERN);
    }

    /// The bytes with which kana and the usual ideographs begin are hardly ever written in the west; those of the rare
    /// ones are its letters with accents.
    private static boolean readsAsJapanese(byte[] bytes) {
        int usual = 0;
        int rare = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead > 0x80 && lead < 0xA0) {
                usual++;
                i++;
            } else if (lead >= 0xA0) {
                rare++;
            }
        }
        return usual > rare;
    }

    private static Optional<String> faultless(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThat) {
            return Optional.empty();
        }
    }

    private static Decoded certain(String text) {
        return new Decoded(text, Optional.empty());
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
