package org.gatehouse.backend.ticket.pdf;

import java.text.Normalizer;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/// Text in the order in which its glyphs are drawn, left to right, with Arabic letters joined.
final class VisualText {
    private VisualText() {}

    /// One line of text as it is seen. Line breaks and controls become spaces; marks without a shape of their own
    /// (joiners, direction marks, variation selectors) have done their work by then and are left out.
    static String of(String line) {
        String text = withoutControls(Normalizer.normalize(line, Normalizer.Form.NFC));
        return withoutFormats(inVisualOrder(joined(text)));
    }

    private static String joined(String text) {
        try {
            int how = ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL
                    | ArabicShaping.LENGTH_GROW_SHRINK;
            return new ArabicShaping(how).shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Shaping in logical order with free length has no failing input", e);
        }
    }

    private static String inVisualOrder(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    private static String withoutControls(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String withoutFormats(String text) {
        return text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT && !selectsVariation(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean selectsVariation(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
