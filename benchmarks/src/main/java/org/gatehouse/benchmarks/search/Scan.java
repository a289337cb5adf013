package org.gatehouse.benchmarks.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// The peer: looks at every guest, whose name was folded beforehand, as a list with a filter does. One typing error is
/// forgiven where lengths are alike.
final class Scan {
    private static final int SHORTEST_WITH_ERROR = 4;

    private final List<Guest> guests;

    private record Guest(TicketId ticket, String[] words, String order, String id) {}

    Scan(List<ManifestRow> rows) {
        guests = rows.stream()
                .map(row -> new Guest(row.ticket(), Question.plain(String.valueOf(row.holder())).split(" "),
                        String.valueOf(row.order()).substring("REG#".length()), row.ticket().value()))
                .toList();
    }

    List<TicketId> find(String query, int most) {
        var asked = Question.plain(query).split(" ");
        var found = new ArrayList<TicketId>();
        for (var guest : guests) {
            if (Arrays.stream(asked).allMatch(word -> fits(guest, word))) {
                found.add(guest.ticket());
            }
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private static boolean fits(Guest guest, String asked) {
        for (var word : guest.words()) {
            if (word.startsWith(asked) || isNear(word, asked)) {
                return true;
            }
        }
        return asked.length() >= SHORTEST_WITH_ERROR && (guest.order().startsWith(asked)
                || guest.order().endsWith(asked) || guest.id().endsWith(asked));
    }

    private static boolean isNear(String word, String asked) {
        if (asked.length() < SHORTEST_WITH_ERROR || Math.abs(word.length() - asked.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), asked.length()) && word.charAt(same) == asked.charAt(same)) {
            same++;
        }
        int ofWord = same + (word.length() >= asked.length() ? 1 : 0);
        int ofAsked = same + (asked.length() >= word.length() ? 1 : 0);
        return word.substring(Math.min(ofWord, word.length()))
                .equals(asked.substring(Math.min(ofAsked, asked.length())));
    }
}
