package org.gatehouse.sync.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.sync.search.Segment.Hit;
import org.gatehouse.sync.search.Words.Chunk;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Searches by looking at every ticket and every beginning of every word: slow, and plain enough to be believed.
final class NaiveSearch {
    private static final int NONE = 1_000;

    private NaiveSearch() {}

    private record Scored(ManifestRow row, int fit) {}

    static List<Hit> best(List<ManifestRow> rows, Asked asked, int most) {
        return rows.stream().map(row -> new Scored(row, fit(row, asked))).filter(scored -> scored.fit() < NONE)
                .sorted(Comparator.comparing(Scored::fit)
                        .thenComparing(scored -> Words.of(scored.row().holder()).toArray(String[]::new),
                                Arrays::compare)
                        .thenComparing(scored -> scored.row().ticket()))
                .limit(most).map(scored -> new Hit(scored.row().ticket(), scored.fit())).toList();
    }

    private static int fit(ManifestRow row, Asked asked) {
        int all = sum(asked.chunks().stream().map(chunk -> fit(row, chunk)));
        return asked.chunks().size() > 1 ? Math.min(all, id(row, asked.squeezed())) : all;
    }

    private static int sum(Stream<Integer> fits) {
        int sum = fits.mapToInt(Integer::intValue).sum();
        return sum >= NONE ? NONE : Math.min(sum, Fit.NONE - 1);
    }

    private static int fit(ManifestRow row, Chunk chunk) {
        if (chunk.parts().isEmpty()) {
            return NONE;
        }
        var words = Words.of(row.holder());
        int apart = sum(chunk.parts().stream().map(part -> word(words, part)));
        int name = Math.min(word(words, chunk.joined()), apart);
        int email = row.email() == null ? NONE : word(List.of(Folding.fold(row.email())), chunk.text());
        return Math.min(Math.min(name, email), id(row, chunk.text()));
    }

    private static int word(List<String> words, String asked) {
        return words.stream().mapToInt(word -> word(word, asked)).min().orElse(NONE);
    }

    private static int word(String word, String asked) {
        if (word.startsWith(asked)) {
            return word.equals(asked) ? Fit.EXACT : Fit.BEGINNING;
        }
        if (asked.length() < 4) {
            return NONE;
        }
        if (errors(word, asked) <= 1) {
            return Fit.ERROR;
        }
        for (int end = 0; end < word.length(); end++) {
            if (errors(word.substring(0, end), asked) <= 1) {
                return Fit.BEGINNING_WITH_ERROR;
            }
        }
        return NONE;
    }

    /// How many letters must be added, taken away, exchanged or moved by one place.
    private static int errors(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int step(int[][] table, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean moved = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return moved ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }

    private static int id(ManifestRow row, String asked) {
        return Math.min(order(row.order() == null ? null : Folding.fold(row.order().value()), asked),
                ticket(row.ticket(), asked));
    }

    private static int order(@Nullable String order, String asked) {
        if (order == null || order.equals(asked)) {
            return order == null ? NONE : Fit.EXACT;
        }
        boolean some = asked.matches("[0-9a-z_-]{4,64}") && (order.startsWith(asked) || order.endsWith(asked));
        return some ? Fit.PIECE : NONE;
    }

    private static int ticket(TicketId ticket, String asked) {
        if (!asked.matches("[0-9a-f]{4,32}") || !ticket.value().endsWith(asked)) {
            return NONE;
        }
        return asked.length() < 8 ? Fit.PIECE : Fit.EXACT;
    }
}
