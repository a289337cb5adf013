package org.gatehouse.organizer.palette;

import java.util.Arrays;

import org.gatehouse.sync.search.Folding;

/// How well a name fits what was typed: its letters in this order, others between them. Accents and case do not matter;
/// letters that begin words, and letters side by side, count for more.
final class Likeness {
    static final int NONE = -1;
    private static final int LETTER = 1;
    private static final int BESIDE_THE_LAST = 4;
    private static final int BEGINS_A_WORD = 6;
    private static final int BEGINS_THE_NAME = 3;
    private final String wanted;

    Likeness(String typed) {
        this.wanted = Folding.fold(typed).replaceAll("\\s+", "");
    }

    /// The more the better; [#NONE] where it does not fit.
    int of(String name) {
        var folded = Folding.fold(name);
        var ways = new int[folded.length() + 1];
        for (char letter : wanted.toCharArray()) {
            ways = onwards(folded, letter, ways);
        }
        return Arrays.stream(ways).max().orElse(NONE);
    }

    /// The best of the ways that end with this letter, by how much of the name each has used up.
    ///
    /// @param ways those that end with the letter before; none where there is no such way
    private static int[] onwards(String name, char letter, int[] ways) {
        var longer = new int[name.length() + 1];
        Arrays.fill(longer, NONE);
        int best = NONE;
        for (int at = 0; at < name.length(); at++) {
            best = Math.max(best, ways[at]);
            if (name.charAt(at) == letter && best != NONE) {
                int beside = at > 0 && ways[at] > 0 ? ways[at] + BESIDE_THE_LAST : NONE;
                longer[at + 1] = Math.max(best, beside) + worth(name, at);
            }
        }
        return longer;
    }

    private static int worth(String name, int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
        return LETTER + (begins ? BEGINS_A_WORD : 0) + (at == 0 ? BEGINS_THE_NAME : 0);
    }
}
