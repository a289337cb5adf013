package org.gatehouse.proving.aws;

import java.util.List;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.event.SigningKeys;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;

/// What the server holds, read from its tables and not through its handlers: the witness against which promises are
/// checked.
public final class Archive {
    private static final String COUNTS = "COUNTS#";
    private static final String HELD = "HELD#";

    /// A record held apart, and why.
    public record Held(GateRecord record, Reason reason) {}

    private final Store tables;
    private final Json json = new Json();

    private Archive(Store tables) {
        this.tables = tables;
    }

    public static Archive of(SimulatedServer server) {
        return new Archive(server.tables());
    }

    /// All records that count, by id.
    public List<GateRecord> counting(EventId event) {
        return tables.all(Query.of(Table.RECORDS, event.wire()).beginning(COUNTS)).stream().map(this::record).toList();
    }

    /// All records held apart, by id.
    public List<Held> held(EventId event) {
        return tables.all(Query.of(Table.RECORDS, event.wire()).beginning(HELD)).stream()
                .map(row -> new Held(record(row), Reason.valueOf(row.text("reason")))).toList();
    }

    /// The version that the event has reached.
    public long version(EventId event) {
        return tables.find(Table.EVENTS, Row.empty().with("event", event).with("part", "VERSION"))
                .map(row -> row.number("version")).orElse(0L);
    }

    /// The text in a ticket's QR code, signed with the key that the event signed with when it was issued.
    public String code(EventId event, TicketId ticket) {
        var stored = new EventStore(tables, json).find(event).orElseThrow();
        var key = new SigningKeys(tables, json).of(stored, ticket);
        return TicketCode.issue(ticket, key.number(), key.key()).encode();
    }

    /// Has the event know its supervisors by another seal, behind the organizer's back.
    public void seal(EventId event, PinSeal seal) {
        var events = new EventStore(tables, json);
        var stored = events.find(event).orElseThrow();
        var policy = stored.policy();
        tables.put(Table.EVENTS, events.rows(new StoredEvent(stored.event(), new GatePolicy(policy.holders(),
                policy.unpaid(), policy.mostBySignature(), policy.emails(), seal), stored.keys(), stored.nextType(),
                stored.terms(), stored.archived(), stored.picture(), stored.pictureFile()))
                .getFirst());
    }

    private GateRecord record(Row row) {
        return json.readOwn(row.text("json"), GateRecord.class);
    }
}
