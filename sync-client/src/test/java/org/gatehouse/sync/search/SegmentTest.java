package org.gatehouse.sync.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.gatehouse.sync.search.Segment.Hit;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {
    private static final int GUESTS = 120;
    private static final int QUERIES = 80;
    private static final List<String> NAMES = List.of("Ada", "Adam", "Anna", "Hanna", "Annabel", "Łukasz", "José",
            "Josef", "Müller", "Mueller", "O'Brien", "Anne-Marie", "Okafor", "Okada", "Okafro", "山田太郎", "山本花子", "김민준",
            "สมชาย", "محمد", "Иван", "Иванов", "van", "der", "Berg", "face", "Cafe", "aa", "ab", "aab", "abab");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSearchFindsWhatLookingAtEveryTicketFinds(long seed) {
        var random = new Random(seed);
        var rows = rows(random, GUESTS);
        var builder = new SegmentBuilder();
        rows.forEach(builder::add);
        var segment = builder.build();

        for (int i = 0; i < QUERIES; i++) {
            var query = query(random, rows);
            int most = 1 + random.nextInt(40);
            assertThat(segment.best(Asked.of(query), new BitSet(), most)).as("“%s”, seed %d", query, seed)
                    .isEqualTo(NaiveSearch.best(rows, Asked.of(query), most));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anIndexThatFollowedChangesFindsWhatANewOneFinds(long seed) {
        var random = new Random(seed);
        Map<TicketId, ManifestRow> now = new TreeMap<>();
        var builder = new SegmentBuilder();
        rows(random, GUESTS).forEach(row -> {
            now.put(row.ticket(), row);
            builder.add(row);
        });
        var index = TicketIndex.of(GatePolicy.standard(), builder.build());
        for (int round = 0; round < 12; round++) {
            index = index.with(change(random, now));
            var rows = List.copyOf(now.values());
            for (int i = 0; i < 10; i++) {
                var asked = Asked.of(query(random, rows));
                assertThat(index.best(asked, GUESTS)).containsExactlyInAnyOrderElementsOf(
                        NaiveSearch.best(rows, asked, 2 * GUESTS));
            }
        }
    }

    /// Some tickets are sold, some renamed, some taken off the list.
    private static Map<TicketId, Optional<ManifestRow>> change(Random random, Map<TicketId, ManifestRow> now) {
        Map<TicketId, Optional<ManifestRow>> changes = new HashMap<>();
        rows(random, 3).forEach(row -> changes.put(row.ticket(), Optional.of(row)));
        var old = new ArrayList<>(now.keySet());
        for (int i = 0; i < 5; i++) {
            var ticket = old.get(random.nextInt(old.size()));
            changes.put(ticket, random.nextInt(3) == 0 ? Optional.empty() : Optional.of(row(random, ticket)));
        }
        changes.forEach(
                (ticket, row) -> row.ifPresentOrElse(there -> now.put(ticket, there), () -> now.remove(ticket)));
        return changes;
    }

    @Test
    void theTicketsOfAnOrderAreFoundByIt() {
        var segment = new SegmentBuilder().add(Guests.row("Ada/Zq8/00000001")).add(Guests.row("Ben/zQ9/00000002"))
                .add(Guests.row("Cy/Zq8/00000003")).build();

        assertThat(segment.ofOrder("Zq8", new BitSet())).extracting(TicketId::lastCharacters)
                .containsExactly("00000001", "00000003");
        assertThat(segment.ofOrder("Zq", new BitSet())).isEmpty();
    }

    @Test
    void noTextMakesASearchFail() {
        var segment = new SegmentBuilder().add(Guests.row("Ada Okafor/Zq8/3f2a9c01/ada@example.org")).build();
        var empty = new SegmentBuilder().build();
        var random = new Random(99);
        for (int i = 0; i < 3_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            var text = new String(bytes, i % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
            assertThatCode(() -> {
                var asked = Asked.of(text);
                if (!asked.isEmpty()) {
                    segment.best(asked, new BitSet(), 10);
                    empty.best(asked, new BitSet(), 10);
                }
            }).as(text).doesNotThrowAnyException();
        }
        assertThat(Asked.of("x".repeat(100_000) + " y").isEmpty()).isFalse();
        assertThat(Asked.of(" \t\u0000\u202E'").isEmpty()).isTrue();
        assertThat(Asked.of("Ada Okafor")).hasToString("2 words");
    }

    @Test
    void noMoreAreGivenThanAreWanted() {
        var builder = new SegmentBuilder();
        rows(new Random(1), GUESTS).forEach(builder::add);

        assertThat(builder.build().best(Asked.of("a"), new BitSet(), 3)).hasSize(3).extracting(Hit::fit)
                .isSorted();
    }

    private static List<ManifestRow> rows(Random random, int count) {
        var rows = new ArrayList<ManifestRow>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random, TicketId.issue(0x5EED, new TypeNumber(1 + random.nextInt(3)),
                    Instant.EPOCH.plusSeconds(random.nextInt(1_000)), random)));
        }
        return rows;
    }

    private static ManifestRow row(Random random, TicketId ticket) {
        @Nullable
        String holder = random.nextInt(10) == 0 ? null : name(random);
        var order = new RegistrationId("ab%03x".formatted(random.nextInt(80)));
        return Guests.row(ticket, holder, random.nextInt(8) == 0 ? null : order,
                random.nextInt(3) == 0 ? "a%02x@example.org".formatted(random.nextInt(60)) : null);
    }

    private static String name(Random random) {
        var name = new StringBuilder(pick(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            name.append(' ').append(pick(random));
        }
        return name.toString();
    }

    private static String pick(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static String query(Random random, List<ManifestRow> rows) {
        var row = rows.get(random.nextInt(rows.size()));
        return switch (random.nextInt(8)) {
            case 0 -> row.order() == null ? "x" : some(random, row.order().value());
            case 1 -> row.ticket().value().substring(32 - 1 - random.nextInt(31));
            case 2 -> row.email() == null ? "@" : wrong(random, some(random, row.email()));
            case 3 -> some(random, pick(random)) + " " + some(random, pick(random));
            case 4 -> wrong(random, pick(random)) + " " + some(random, pick(random));
            case 5 -> wrong(random, some(random, pick(random)));
            case 6 -> String.valueOf((char) ('a' + random.nextInt(26)));
            default -> row.holder() == null ? "nobody" : row.holder();
        };
    }

    private static String some(Random random, String text) {
        return text.substring(0, 1 + random.nextInt(text.length()));
    }

    private static String wrong(Random random, String text) {
        var letters = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> letters.insert(at, (char) ('a' + random.nextInt(4)));
            case 1 -> letters.deleteCharAt(at);
            case 2 -> letters.setCharAt(at, (char) ('a' + random.nextInt(4)));
            default -> {
                char moved = letters.charAt(at);
                letters.deleteCharAt(at);
                letters.insert(Math.min(at + 1, letters.length()), moved);
            }
        }
        return letters.isEmpty() ? "a" : letters.toString();
    }
}
