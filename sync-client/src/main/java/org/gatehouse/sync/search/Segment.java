package org.gatehouse.sync.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.gatehouse.sync.search.Words.Chunk;
import org.gatehouse.ticketing.ticket.TicketId;

/// Many tickets and what they are found by, in the order of their holders' names. Never changes; safe from any thread.
final class Segment {
    private static final int LAST_CHARACTERS = 8;
    private static final int BITS_PER_CHARACTER = 4;

    private final long[] high;
    private final long[] low;
    /// The tickets in the order of their ids.
    private final int[] byId;
    private final Lexicon names;
    private final Lexicon emails;
    private final Lexicon orders;

    Segment(long[] high, long[] low, Lexicon names, Lexicon emails, Lexicon orders) {
        this.high = high;
        this.low = low;
        this.names = names;
        this.emails = emails;
        this.orders = orders;
        byId = IntStream.range(0, high.length).boxed().sorted(this::compare).mapToInt(Integer::intValue).toArray();
    }

    private int compare(int one, int other) {
        int byHigh = Long.compareUnsigned(high[one], high[other]);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low[one], low[other]);
    }

    /// A ticket that fits.
    record Hit(TicketId ticket, int fit) {}

    int size() {
        return high.length;
    }

    private TicketId ticket(int number) {
        return new TicketId(high[number], low[number]);
    }

    /// Where a ticket stands; negative where it is not here.
    int find(TicketId ticket) {
        int from = 0;
        int to = byId.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int compared = ticket(byId[middle]).compareTo(ticket);
            if (compared == 0) {
                return byId[middle];
            }
            from = compared < 0 ? middle + 1 : from;
            to = compared > 0 ? middle - 1 : to;
        }
        return -1;
    }

    /// Tickets of this order.
    List<TicketId> ofOrder(String order, BitSet without) {
        return IntStream.of(orders.tickets(Folding.fold(order))).filter(number -> !without.get(number))
                .mapToObj(this::ticket).toList();
    }

    /// The tickets that fit best, best first and then by name.
    ///
    /// @param without places that are left out
    List<Hit> best(Asked asked, BitSet without, int most) {
        var fits = fits(asked);
        var counts = new int[Fit.NONE];
        for (int number = 0; number < size(); number++) {
            if (fits.of(number) != Fit.NONE && !without.get(number)) {
                counts[fits.of(number)]++;
            }
        }
        var hits = new ArrayList<Hit>();
        for (int fit = 0; fit < Fit.NONE && hits.size() < most; fit++) {
            if (counts[fit] > 0) {
                take(fits, fit, without, most, hits);
            }
        }
        return hits;
    }

    private void take(Fits fits, int fit, BitSet without, int most, List<Hit> hits) {
        for (int number = 0; number < size() && hits.size() < most; number++) {
            if (fits.of(number) == fit && !without.get(number)) {
                hits.add(new Hit(ticket(number), fit));
            }
        }
    }

    private Fits fits(Asked asked) {
        var all = fits(asked.chunks().getFirst());
        asked.chunks().stream().skip(1).map(this::fits).forEach(all::and);
        if (asked.chunks().size() > 1) {
            findIds(asked.squeezed(), all);
        }
        return all;
    }

    private Fits fits(Chunk chunk) {
        var fits = Fits.none(size());
        if (!chunk.parts().isEmpty()) {
            findNames(chunk, fits);
            emails.find(chunk.text(), fits);
            emails.findWithError(chunk.text(), fits);
            findIds(chunk.text(), fits);
        }
        return fits;
    }

    private void findNames(Chunk chunk, Fits fits) {
        find(chunk.joined(), fits);
        if (chunk.parts().size() > 1) {
            var apart = fitsOf(chunk.parts().getFirst());
            chunk.parts().stream().skip(1).map(this::fitsOf).forEach(apart::and);
            fits.or(apart);
        }
    }

    private Fits fitsOf(String word) {
        var fits = Fits.none(size());
        find(word, fits);
        return fits;
    }

    private void find(String word, Fits fits) {
        names.find(word, fits);
        names.findWithError(word, fits);
    }

    private void findIds(String text, Fits fits) {
        for (int number : orders.tickets(text)) {
            fits.take(number, Fit.EXACT);
        }
        if (Asked.isPieceOfId(text)) {
            orders.findAtBeginning(text, Fit.PIECE, fits);
            orders.findAtEnd(text, Fit.PIECE, fits);
        }
        if (Asked.isPieceOfTicket(text)) {
            findTickets(text, fits);
        }
    }

    /// The last characters that are printed on a ticket are as good as all of them.
    private void findTickets(String text, Fits fits) {
        int fit = text.length() < LAST_CHARACTERS ? Fit.PIECE : Fit.EXACT;
        int lowLength = Math.min(text.length(), Long.BYTES * 2);
        var highText = text.substring(0, text.length() - lowLength);
        forLast(text.substring(highText.length()), (lowMask, lowBits) -> forLast(highText, (highMask, highBits) -> {
            for (int number = 0; number < size(); number++) {
                if ((low[number] & lowMask) == lowBits && (high[number] & highMask) == highBits) {
                    fits.take(number, fit);
                }
            }
        }));
    }

    private static void forLast(String digits, BiConsumer<Long, Long> take) {
        long mask = digits.isEmpty() ? 0 : -1L >>> (Long.SIZE - digits.length() * BITS_PER_CHARACTER);
        take.accept(mask, digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 16));
    }
}
