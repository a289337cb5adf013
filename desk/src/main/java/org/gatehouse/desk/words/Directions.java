package org.gatehouse.desk.words;

import java.text.Bidi;
import java.util.Locale;

/// Texts of both directions, put so that JavaFX draws them as Unicode wants.
///
/// A value from elsewhere is isolated from the sentence around it: a gate's Latin name inside an Arabic sentence keeps
/// its order and disturbs nothing beside it. JavaFX on Linux draws each control character as a box where it stands
/// among Arabic letters, so two marks of our own keep them apart; and it fails on a line broken inside a stretch of
/// Arabic, so every word of one becomes a stretch of its own. The typeface draws all of them as nothing.
final class Directions {
    /// Counts as a Latin letter.
    private static final char LATIN = '\uE000';
    /// Counts as an Arabic number: beside it spaces and commas go with the Arabic text.
    private static final char ARABIC = '\u08E2';
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char RIGHT_TO_LEFT = '\u2067';
    private static final char END = '\u2069';
    private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern
            .compile("[\\x{200e}\\x{200f}\\x{61c}\\x{2066}-\\x{2069}\\x{e000}\\x{8e2}]");

    /// The direction a paragraph begins with.
    enum Base {
        LEFT(Bidi.DIRECTION_LEFT_TO_RIGHT), RIGHT(Bidi.DIRECTION_RIGHT_TO_LEFT);

        private final int flag;

        Base(int flag) {
            this.flag = flag;
        }

        static Base of(Locale locale) {
            return switch (locale.getLanguage()) {
                case "ar", "he", "iw", "fa", "ur" -> RIGHT;
                default -> LEFT;
            };
        }
    }

    private Directions() {}

    /// A value as it stands in a sentence: as it is, where all its letters run the sentence's way, or where it was put
    /// together here.
    static String isolated(String value, Base around) {
        boolean done = value.indexOf(LATIN) >= 0 || value.indexOf(ARABIC) >= 0;
        if (done || value.codePoints().noneMatch(c -> runsAgainst(c, around))) {
            return value;
        }
        return isolated(value, base(value), around);
    }

    /// A formula such as `1280 × 720`, which has no letter and yet is read from the left everywhere.
    static String formula(String value, Base around) {
        return around == Base.LEFT ? value : isolated(value, Base.LEFT, around);
    }

    private static String isolated(String value, Base inside, Base around) {
        char begin = inside == Base.RIGHT ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
        var inner = LATIN + String.valueOf(begin) + value + END + LATIN;
        return around == Base.RIGHT ? ARABIC + inner + ARABIC : inner;
    }

    private static boolean runsAgainst(int c, Base around) {
        return Character.isLetter(c) && (around == Base.LEFT ? isRight(c) : !isRight(c));
    }

    private static boolean isRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// The direction a text has by itself.
    static Base base(String text) {
        int first = text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
        return isRight(first) ? Base.RIGHT : Base.LEFT;
    }

    /// The same text with every word of a stretch of Arabic or Hebrew made a stretch of its own.
    static String breakable(String text, Base base) {
        if (text.codePoints().noneMatch(Directions::isRight)) {
            return text;
        }
        var bidi = new Bidi(text, base.flag);
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            out.append(text.charAt(i));
            boolean breaks = text.charAt(i) == ' ' && i + 1 < text.length() && text.charAt(i + 1) != ' ';
            if (breaks && bidi.getLevelAt(i) % 2 != 0 && bidi.getLevelAt(i + 1) % 2 != 0) {
                out.append(ARABIC);
            }
        }
        return out.toString();
    }

    /// The text without anything invisible, as it is read aloud or compared.
    static String bare(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
