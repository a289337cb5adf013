package org.gatehouse.backend.feed;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Row;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.RegistrationId;

/// The changes of one version.
///
/// @param kind what they are about, so that a reader may leave out the rest unread
/// @param lines each a [Change] as JSON
/// @param held the names of records held apart; they are no change for a gate
/// @param remarks each an admission on a void ticket, as JSON; they are no change for a gate either
/// @param registrations the names of those of which something has changed that is nothing for a gate
public record FeedEntry(Kind kind, List<String> lines, List<String> held, List<String> remarks,
        List<String> registrations) {
    /// About what a guest is in an answer, in characters.
    private static final int GUEST = 400;

    /// What an entry is about.
    public enum Kind {
        FACTS, TICKETS, RECORDS, QUARANTINE, INCIDENTS, REGISTRATIONS
    }

    public FeedEntry {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
        remarks = List.copyOf(remarks);
        registrations = List.copyOf(registrations);
    }

    public static FeedEntry of(Kind kind, List<? extends Change> changes, Json json) {
        return new FeedEntry(kind, changes.stream().map(json::text).toList(), List.of(), List.of(), List.of());
    }

    public static FeedEntry quarantine(List<String> names) {
        return new FeedEntry(Kind.QUARANTINE, List.of(), names, List.of(), List.of());
    }

    /// That somebody has dealt with an incident, or has not after all: nothing for a gate.
    public static FeedEntry incidents() {
        return new FeedEntry(Kind.INCIDENTS, List.of(), List.of(), List.of(), List.of());
    }

    /// That something of a registration has changed which no gate needs to know.
    public static FeedEntry of(RegistrationId registration) {
        return new FeedEntry(Kind.REGISTRATIONS, List.of(), List.of(), List.of(), List.of(registration.wire()));
    }

    /// The same with what is to be remarked on its records.
    public FeedEntry remarking(List<AfterVoid> admittedVoid, Json json) {
        return new FeedEntry(kind, lines, held, admittedVoid.stream().map(json::text).toList(), registrations);
    }

    /// What an answer that tells of it grows by, in characters.
    int weight() {
        return Stream.of(lines, held, remarks).flatMap(List::stream).mapToInt(String::length).sum()
                + registrations.size() * GUEST;
    }

    Row row() {
        return Row.empty().with("kind", kind.name()).with("lines", String.join("\n", lines))
                .with("held", String.join("\n", held)).with("remarks", String.join("\n", remarks))
                .with("registrations", String.join("\n", registrations));
    }

    static FeedEntry of(Row row) {
        return new FeedEntry(Kind.valueOf(row.text("kind")), lines(row.text("lines")), lines(row.text("held")),
                lines(row.perhapsText("remarks").orElse("")), lines(row.perhapsText("registrations").orElse("")));
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }
}
