package org.gatehouse.backend.stats;

import java.util.List;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.IncidentMark;

/// Marks as rows beside their event. They move with its version, so that whoever watches it learns of them.
public final class IncidentMarks {
    private static final String DEALT = "DEALT#";

    private final Store store;
    private final Json json;

    public IncidentMarks(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    List<IncidentMark> of(EventId event) {
        return store.all(Query.of(Table.EVENTS, event.wire()).beginning(DEALT)).stream()
                .map(row -> json.readOwn(row.text("mark"), IncidentMark.class)).toList();
    }

    /// In place of one that is there.
    void put(Transaction transaction, EventId event, IncidentMark mark) {
        transaction.put("mark", Table.EVENTS, key(event, mark.incident()).with("mark", json.text(mark)));
    }

    void remove(Transaction transaction, EventId event, IncidentId incident) {
        transaction.delete("mark", Table.EVENTS, key(event, incident));
    }

    private static Row key(EventId event, IncidentId incident) {
        return Row.empty().with("event", event).with("part", DEALT + incident.value());
    }
}
