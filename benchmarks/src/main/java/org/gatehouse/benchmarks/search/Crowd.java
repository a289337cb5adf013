package org.gatehouse.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Invented people in numbers: few given names and many family names, the common ones far more often, a part of them
/// with accents, some in other scripts; one to four tickets to an order.
final class Crowd {
    private static final List<String> SYLLABLES = List.of("an", "bé", "ce", "da", "el", "fo", "ga", "hå", "in", "jo",
            "ka", "la", "mü", "na", "or", "pe", "ra", "sø", "ta", "un", "ve", "wi", "ya", "zé", "ber", "dor", "gar",
            "hal", "ker", "lin", "mar", "nov", "pol", "ros", "sen", "ski", "son", "ter", "ton", "vić", "łu", "ñe");
    private static final List<String> OTHER_SCRIPTS = List.of("محمد عبد السلام", "王小明", "佐藤 さくら", "김하늘", "נועה לוי",
            "Ελένη Παπαδοπούλου", "Ирина Щербакова", "สมชาย ใจดี");
    private static final int GIVEN = 1_500;
    private static final int FAMILY = 30_000;
    /// One guest in so many.
    private static final int OTHERWISE_WRITTEN = 40;
    private static final int MOST_TOGETHER = 4;

    private final Random random = new Random(2026);
    private final List<String> given = words(GIVEN, 2);
    private final List<String> family = words(FAMILY, 3);
    private final List<ManifestRow> rows = new ArrayList<>();
    private RegistrationId order = order();

    /// The next guest's ticket; to be asked in the order of ids.
    ManifestRow row(TicketId ticket, int number) {
        order = random.nextInt(MOST_TOGETHER) == 0 ? order() : order;
        var row = new ManifestRow(ticket, TicketStatus.VALID, ticket.issuedAt(), name(), null, null, order, null);
        rows.add(row);
        return row;
    }

    List<ManifestRow> rows() {
        return rows;
    }

    private String name() {
        if (random.nextInt(OTHERWISE_WRITTEN) == 0) {
            return OTHER_SCRIPTS.get(random.nextInt(OTHER_SCRIPTS.size()));
        }
        return common(given) + " " + common(family);
    }

    /// The first ones far more often.
    private String common(List<String> words) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)));
    }

    private RegistrationId order() {
        return new RegistrationId("%016x%016x".formatted(random.nextLong(), random.nextLong()));
    }

    private List<String> words(int count, int most) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(most); syllables >= 0; syllables--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words;
    }
}
