package org.gatehouse.sync.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.sync.search.Words.Chunk;

/// What somebody looks for: words of a name in any order, each of them or its beginning; or an order, or the last
/// characters of a ticket, spaced or not.
///
/// @param chunks each must fit, one way or another
/// @param squeezed all of it without the spaces
record Asked(List<Chunk> chunks, String squeezed) {
    /// Longer texts are cut: nobody types them.
    private static final int LONGEST = 200;
    private static final int MOST_CHUNKS = 8;
    private static final int MOST_PARTS = 8;
    private static final int SHORTEST_PIECE = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-z_-]{" + SHORTEST_PIECE + ",64}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + SHORTEST_PIECE + ",32}");
    private static final Pattern PREFIX = Pattern.compile("^(reg|ticket)#");

    /// Never throws, whatever the text.
    static Asked of(String query) {
        var chunks = Words.chunks(query.substring(0, Math.min(LONGEST, query.length()))).stream().limit(MOST_CHUNKS)
                .map(chunk -> new Chunk(PREFIX.matcher(chunk.text()).replaceFirst(""),
                        chunk.parts().stream().limit(MOST_PARTS).toList()))
                .toList();
        return new Asked(chunks, chunks.stream().map(Chunk::text).collect(Collectors.joining()));
    }

    boolean isEmpty() {
        return chunks.stream().allMatch(chunk -> chunk.parts().isEmpty());
    }

    /// Whether a text may be an order, or some of one.
    static boolean isPieceOfId(String text) {
        return ID.matcher(text).matches();
    }

    /// Whether a text may be the last characters of a ticket.
    static boolean isPieceOfTicket(String text) {
        return HEX.matcher(text).matches();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d words", chunks.size());
    }
}
