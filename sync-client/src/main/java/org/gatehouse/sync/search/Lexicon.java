package org.gatehouse.sync.search;

import java.util.Arrays;
import java.util.List;

/// Words in their order, each with the tickets it leads to. Never changes.
final class Lexicon {
    /// Shorter words are forgiven no error: too much would fit.
    static final int SHORTEST_WITH_ERROR = 4;
    private static final int END = -1;
    private static final long NOWHERE = 0;

    private final char[] letters;
    /// Where each word begins, and where the last one ends.
    private final int[] starts;
    private final int[] tickets;
    /// Where the tickets of each word begin, and where those of the last one end.
    private final int[] from;

    private Lexicon(char[] letters, int[] starts, int[] tickets, int[] from) {
        this.letters = letters;
        this.starts = starts;
        this.tickets = tickets;
        this.from = from;
    }

    /// @param words in the order of their letters, without repetition
    /// @param ofTickets of each ticket, the numbers of its words
    static Lexicon of(List<String> words, List<int[]> ofTickets) {
        var starts = new int[words.size() + 1];
        for (int word = 0; word < words.size(); word++) {
            starts[word + 1] = starts[word] + words.get(word).length();
        }
        var letters = new char[starts[words.size()]];
        for (int word = 0; word < words.size(); word++) {
            words.get(word).getChars(0, words.get(word).length(), letters, starts[word]);
        }
        var from = new int[words.size() + 1];
        ofTickets.forEach(ticket -> Arrays.stream(ticket).forEach(word -> from[word + 1]++));
        Arrays.parallelPrefix(from, Integer::sum);
        return new Lexicon(letters, starts, tickets(from, ofTickets), from);
    }

    private static int[] tickets(int[] from, List<int[]> ofTickets) {
        var next = from.clone();
        var tickets = new int[from[from.length - 1]];
        for (int ticket = 0; ticket < ofTickets.size(); ticket++) {
            for (int word : ofTickets.get(ticket)) {
                tickets[next[word]++] = ticket;
            }
        }
        return tickets;
    }

    int size() {
        return starts.length - 1;
    }

    /// The tickets of exactly this word.
    int[] tickets(String word) {
        long range = narrow(all(), 0, word, 0);
        boolean there = range != NOWHERE && length(low(range)) == word.length();
        return there ? Arrays.copyOfRange(tickets, from[low(range)], from[low(range) + 1]) : new int[0];
    }

    /// Words that are what was asked for, or begin with it.
    void find(String asked, Fits fits) {
        take(narrow(all(), 0, asked, 0), asked.length(), Fit.EXACT, Fit.BEGINNING, fits);
    }

    /// Words that are what was asked for or begin with it, but for one letter that is missing, too many, another, or
    /// has changed places with the next.
    void findWithError(String asked, Fits fits) {
        if (asked.length() < SHORTEST_WITH_ERROR) {
            return;
        }
        long right = all();
        for (int at = 0; at < asked.length() && right != NOWHERE; at++) {
            take(narrow(right, at, asked, at + 1), asked.length() - 1, fits);
            take(changedPlaces(right, at, asked), asked.length(), fits);
            otherLetters(right, at, asked, fits);
            right = narrow(right, at, asked.charAt(at));
        }
    }

    private long changedPlaces(long right, int at, String asked) {
        if (at + 1 >= asked.length()) {
            return NOWHERE;
        }
        long first = narrow(right, at, asked.charAt(at + 1));
        return narrow(narrow(first, at + 1, asked.charAt(at)), at + 2, asked, at + 2);
    }

    /// Each letter that stands in this place instead, or before the rest.
    private void otherLetters(long right, int at, String asked, Fits fits) {
        int word = low(right);
        while (word < high(right)) {
            int letter = letter(word, at);
            int next = firstAbove(word, high(right), at, letter);
            if (letter != END) {
                long with = range(word, next);
                take(narrow(with, at + 1, asked, at + 1), asked.length(), fits);
                take(narrow(with, at + 1, asked, at), asked.length() + 1, fits);
            }
            word = next;
        }
    }

    /// Words with what was asked for at their end, and all of it.
    void findAtEnd(String asked, int fit, Fits fits) {
        for (int word = 0; word < size(); word++) {
            if (endsWith(word, asked)) {
                take(word, fit, fits);
            }
        }
    }

    private boolean endsWith(int word, String asked) {
        int at = starts[word + 1] - asked.length();
        if (at < starts[word]) {
            return false;
        }
        for (int i = asked.length() - 1; i >= 0; i--) {
            if (letters[at + i] != asked.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Words that begin with what was asked for, at a fit of the caller's.
    void findAtBeginning(String asked, int fit, Fits fits) {
        take(narrow(all(), 0, asked, 0), asked.length(), Fit.EXACT, fit, fits);
    }

    private void take(long range, int length, Fits fits) {
        take(range, length, Fit.ERROR, Fit.BEGINNING_WITH_ERROR, fits);
    }

    private void take(long range, int length, int whole, int beginning, Fits fits) {
        for (int word = low(range); word < high(range); word++) {
            take(word, length(word) == length ? whole : beginning, fits);
        }
    }

    private void take(int word, int fit, Fits fits) {
        for (int i = from[word]; i < from[word + 1]; i++) {
            fits.take(tickets[i], fit);
        }
    }

    /// A range of words, the first included, the last not. Empty ones are [#NOWHERE].
    private static long range(int low, int high) {
        return low < high ? (long) low << 32 | high : NOWHERE;
    }

    private static int low(long range) {
        return (int) (range >>> 32);
    }

    private static int high(long range) {
        return (int) range;
    }

    private long all() {
        return range(0, size());
    }

    /// Of words that share their first letters, those that go on with all that was asked for behind a place.
    private long narrow(long shared, int at, String asked, int behind) {
        long narrowed = shared;
        for (int i = behind; i < asked.length() && narrowed != NOWHERE; i++) {
            narrowed = narrow(narrowed, at + i - behind, asked.charAt(i));
        }
        return narrowed;
    }

    private long narrow(long shared, int at, char letter) {
        if (shared == NOWHERE) {
            return NOWHERE;
        }
        int low = firstAbove(low(shared), high(shared), at, letter - 1);
        return range(low, firstAbove(low, high(shared), at, letter));
    }

    /// The first word from `low` on whose letter in this place is above `letter`; `high` where there is none.
    private int firstAbove(int low, int high, int at, int letter) {
        int first = low;
        int behind = high;
        while (first < behind) {
            int middle = (first + behind) >>> 1;
            if (letter(middle, at) > letter) {
                behind = middle;
            } else {
                first = middle + 1;
            }
        }
        return first;
    }

    private int letter(int word, int at) {
        return at < length(word) ? letters[starts[word] + at] : END;
    }

    private int length(int word) {
        return starts[word + 1] - starts[word];
    }
}
