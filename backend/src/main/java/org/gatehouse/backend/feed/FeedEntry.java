package org.gatehouse.backend.feed;

import java.util.List;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Row;
import org.gatehouse.ticketing.manifest.Change;

/// The changes of one version.
///
/// @param kind what they are about, so that a reader may leave out the rest unread
/// @param lines each a [Change] as JSON
/// @param held the names of records held apart; they are no change for a gate
public record FeedEntry(Kind kind, List<String> lines, List<String> held) {
    /// What an entry is about.
    public enum Kind {
        FACTS, TICKETS, RECORDS, QUARANTINE
    }

    public FeedEntry {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
    }

    public static FeedEntry of(Kind kind, List<? extends Change> changes, Json json) {
        return new FeedEntry(kind, changes.stream().map(json::text).toList(), List.of());
    }

    public static FeedEntry quarantine(List<String> names) {
        return new FeedEntry(Kind.QUARANTINE, List.of(), names);
    }

    Row row() {
        return Row.empty().with("kind", kind.name()).with("lines", String.join("\n", lines)).with("held",
                String.join("\n", held));
    }

    static FeedEntry of(Row row) {
        return new FeedEntry(Kind.valueOf(row.text("kind")), lines(row.text("lines")), lines(row.text("held")));
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }
}
