package org.gatehouse.sync.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of a text, folded.
final class Words {
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO, Character.UnicodeScript.KHMER, Character.UnicodeScript.MYANMAR);
    private static final int MOST_TAILS = 24;
    private static final int MODIFIER_APOSTROPHE = 0x2BC;

    private Words() {}

    /// What stands between two spaces: `O'Brien` has the parts `o` and `brien`.
    ///
    /// @param text folded, with all its signs
    record Chunk(String text, List<String> parts) {
        /// All parts in one: `obrien`.
        String joined() {
            return String.join("", parts);
        }
    }

    static List<Chunk> chunks(String text) {
        var chunks = new ArrayList<Chunk>();
        for (var piece : Folding.fold(text).split("[\\s\\p{Z}\\p{Cntrl}]+")) {
            if (!piece.isEmpty()) {
                chunks.add(new Chunk(piece, parts(piece)));
            }
        }
        return chunks;
    }

    private static List<String> parts(String piece) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        piece.codePoints().forEach(character -> {
            if (!separates(character)) {
                part.appendCodePoint(character);
            } else if (!part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
        });
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return List.copyOf(parts);
    }

    private static boolean separates(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.MODIFIER_SYMBOL ->
                true;
            default -> character == MODIFIER_APOSTROPHE;
        };
    }

    /// All words that a name is found by, without repetition, in the order of the name: its parts, those that a sign
    /// divides also in one, umlauts also spelled out, and in scripts without spaces whatever follows a letter.
    static List<String> of(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        add(words, name);
        var spelledOut = Folding.spelledOut(name);
        if (!spelledOut.equals(name.toLowerCase(Locale.ROOT))) {
            add(words, spelledOut);
        }
        return words.stream().distinct().collect(Collectors.toList());
    }

    private static void add(List<String> words, String name) {
        for (var chunk : chunks(name)) {
            if (chunk.parts().size() > 1) {
                words.add(chunk.joined());
            }
            words.addAll(chunk.parts());
            chunk.parts().forEach(part -> addTails(words, part));
        }
    }

    private static void addTails(List<String> words, String part) {
        if (!WITHOUT_SPACES.contains(Character.UnicodeScript.of(part.codePointAt(0)))) {
            return;
        }
        int from = 0;
        for (int tails = 0; tails < MOST_TAILS; tails++) {
            from = part.offsetByCodePoints(from, 1);
            if (from >= part.length()) {
                return;
            }
            if (Character.isLetterOrDigit(part.codePointAt(from))) {
                words.add(part.substring(from));
            }
        }
    }
}
