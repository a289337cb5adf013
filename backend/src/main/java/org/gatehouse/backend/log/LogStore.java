package org.gatehouse.backend.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.LogEntry;

/// The rows of the log.
public final class LogStore {
    /// How long an entry is kept.
    static final Duration KEPT = Duration.ofDays(2 * 365);
    private static final Table.Index BY_EVENT = Table.LOG.indexes().get(0);
    private static final Table.Index BY_SUBJECT = Table.LOG.indexes().get(1);
    private static final int MOST_OF_ONE = 200;

    private final Store store;
    private final Json json;

    public LogStore(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    /// The changes of an entry, as JSON in one attribute.
    record Changes(List<LogEntry.Change> all) {}

    /// @param name distinguishes entries of the same instant
    Row row(OrganizationId organization, LogEntry entry, String name) {
        var row = Row.empty().with("organization", organization).with("entry", sort(entry.at()) + "#" + name)
                .with("at", entry.at()).with("by", entry.by()).with("deed", entry.deed())
                .with("changes", json.text(new Changes(entry.changes())))
                .with(Table.EXPIRES, entry.at().plus(KEPT).getEpochSecond());
        row = entry.event() == null ? row : row.with("event", entry.event());
        row = entry.subject() == null ? row : row.with("subject", entry.subject());
        return entry.label() == null ? row : row.with("label", entry.label());
    }

    /// As wide for every instant, so that texts sort as times do.
    private static String sort(Instant at) {
        return "%016d".formatted(at.toEpochMilli());
    }

    LogEntry read(Row row, Map<UserId, String> names) {
        var by = UserId.parse(row.text("by"));
        return new LogEntry(row.instant("at"), by, names.get(by), row.text("deed"),
                row.perhapsText("event").map(EventId::parse).orElse(null), row.perhapsText("subject").orElse(null),
                row.perhapsText("label").orElse(null), json.readOwn(row.text("changes"), Changes.class).all());
    }

    /// Latest first.
    Query of(OrganizationId organization, Optional<EventId> event) {
        return event.map(id -> Query.of(Table.LOG, BY_EVENT, id.wire()))
                .orElseGet(() -> Query.of(Table.LOG, organization.wire())).falling();
    }

    /// What was done to a registration and its tickets.
    public List<LogEntry> of(RegistrationId registration, Map<UserId, String> names) {
        var query = Query.of(Table.LOG, BY_SUBJECT, registration.wire()).falling().limit(MOST_OF_ONE);
        return store.page(query).rows().stream().map(row -> read(row, names)).toList();
    }
}
