package org.gatehouse.sync.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.ticketing.manifest.ManifestRow;

/// Gathers tickets for a [Segment]. For one thread at a time.
final class SegmentBuilder {
    private final Vocabulary names = new Vocabulary();
    private final Vocabulary emails = new Vocabulary();
    private final Vocabulary orders = new Vocabulary();
    private final List<Entry> entries = new ArrayList<>();

    /// The words by the numbers they came with.
    private record Entry(long high, long low, int[] names, int[] emails, int[] orders) {}

    /// @param row that is not here yet
    SegmentBuilder add(ManifestRow row) {
        var email = row.email();
        var order = row.order();
        entries.add(new Entry(row.ticket().high(), row.ticket().low(), names.numbers(Words.of(row.holder())),
                emails.numbers(email == null ? List.of() : List.of(Folding.fold(email))),
                orders.numbers(order == null ? List.of() : List.of(Folding.fold(order.value())))));
        return this;
    }

    Segment build() {
        List.of(names, emails, orders).forEach(Vocabulary::sort);
        for (var entry : entries) {
            names.inOrder(entry.names());
            emails.inOrder(entry.emails());
            orders.inOrder(entry.orders());
        }
        entries.sort(Comparator.comparing(Entry::names, Arrays::compare)
                .thenComparing(Entry::high, Long::compareUnsigned).thenComparing(Entry::low, Long::compareUnsigned));
        return new Segment(entries.stream().mapToLong(Entry::high).toArray(),
                entries.stream().mapToLong(Entry::low).toArray(),
                names.lexicon(entries.stream().map(Entry::names).toList()),
                emails.lexicon(entries.stream().map(Entry::emails).toList()),
                orders.lexicon(entries.stream().map(Entry::orders).toList()));
    }

    /// Words by number: first as they come, then in their order.
    private static final class Vocabulary {
        private final Map<String, Integer> numbers = new HashMap<>();
        private List<String> sorted = List.of();
        private int[] places = new int[0];

        private int[] numbers(List<String> words) {
            return words.stream().mapToInt(word -> numbers.computeIfAbsent(word, unknown -> numbers.size())).toArray();
        }

        private void sort() {
            var inOrder = numbers.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
            sorted = inOrder.stream().map(Map.Entry::getKey).toList();
            places = new int[sorted.size()];
            for (int place = 0; place < places.length; place++) {
                places[inOrder.get(place).getValue()] = place;
            }
        }

        private void inOrder(int[] words) {
            for (int i = 0; i < words.length; i++) {
                words[i] = places[words[i]];
            }
        }

        private Lexicon lexicon(List<int[]> ofTickets) {
            return Lexicon.of(sorted, ofTickets);
        }
    }
}
