package org.gatehouse.sync.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Takes from a text what people leave out or write differently when they type a name: accents and points, case,
/// width, joiners. What changes the sound of a name in its own script stays: the vowels of Thai and of the scripts of
/// India, the voicing of kana.
public final class Folding {
    private static final Set<Character.UnicodeScript> MARKS_ARE_OPTIONAL = Set.of(Character.UnicodeScript.INHERITED,
            Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW, Character.UnicodeScript.SYRIAC);
    private static final int VOICED = 0x3099;
    private static final int HALF_VOICED = 0x309A;
    private static final int TATWEEL = 0x640;
    private static final char FIRST_KATAKANA = '\u30A1';
    private static final char LAST_KATAKANA = '\u30F6';
    private static final int KATAKANA_TO_HIRAGANA = 0x60;

    private Folding() {}

    public static String fold(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var kept = new StringBuilder(apart.length());
        apart.codePoints().filter(character -> !isOptional(character)).forEach(kept::appendCodePoint);
        // by way of the capitals, so that ß becomes ss and the dotless ı an i
        var lower = kept.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            append(folded, lower.charAt(i));
        }
        return folded.toString();
    }

    /// The text with umlauts and their like spelled out, as where a keyboard has none.
    static String spelledOut(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace("ä", "ae")
                .replace("ö", "oe").replace("ü", "ue").replace("ø", "oe").replace("å", "aa");
    }

    private static boolean isOptional(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                character != VOICED && character != HALF_VOICED
                        && MARKS_ARE_OPTIONAL.contains(Character.UnicodeScript.of(character));
            default -> character == TATWEEL;
        };
    }

    private static void append(StringBuilder folded, char letter) {
        switch (letter) {
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ŋ' -> folded.append('n');
            case 'ə' -> folded.append('e');
            case 'ς' -> folded.append('σ');
            case 'ى', 'ی' -> folded.append('ي');
            case 'ة' -> folded.append('ه');
            case 'ٱ' -> folded.append('ا');
            case 'ک' -> folded.append('ك');
            default -> folded.append(letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA
                    ? (char) (letter - KATAKANA_TO_HIRAGANA)
                    : letter);
        }
    }
}
