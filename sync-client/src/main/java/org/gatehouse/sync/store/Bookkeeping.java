package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.sync.checkin.HistoryEntry.Upload;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;

/// Counts and looks things up beside the guests' way, on a connection of its own. Safe from any thread.
final class Bookkeeping {
    private final Guarded reader;
    private final Tables tables;
    private final Tally tally = new Tally();
    private final InsideCount inside = new InsideCount();
    private final IncidentBook incidents;

    Bookkeeping(Guarded reader, Tables tables, DeviceId device) {
        this.reader = reader;
        this.tables = tables;
        incidents = new IncidentBook(tables, device);
    }

    /// Counts everything from the disk.
    void load() {
        reader.use(sql -> {
            countOwn(sql);
            tables.elsewhere().ticketsWithRecords(sql).forEach(inside::changed);
            return sql;
        });
    }

    private void countOwn(Sql sql) throws SQLException {
        var undone = new HashSet<RecordId>();
        tally.reset();
        tables.records().each(sql, placed -> {
            tally.add(placed.record());
            if (placed.record().what() instanceof Undo undo) {
                undone.add(undo.undone());
            }
        });
        if (!undone.isEmpty()) {
            tables.records().each(sql, placed -> {
                if (undone.contains(placed.record().id())) {
                    tally.takeBack(placed.record());
                }
            });
        }
    }

    /// This device has kept a record. Does not fail: what is on the disk is so.
    void kept(GateRecord record) {
        tally.add(record);
        Claims.of(record).ifPresent(inside::changed);
    }

    /// This device has taken back a record of its own. Does not fail.
    void undone(GateRecord record, GateRecord undo) {
        tally.takeBack(record);
        Claims.of(undo).ifPresent(inside::changed);
    }

    void touched(TicketId ticket) {
        inside.changed(ticket);
    }

    void rulesChanged() {
        inside.changedAll();
    }

    int bySignature() {
        return tally.bySignature();
    }

    List<WaitingRecord> waiting(long behind, int most) {
        return reader.use(sql -> {
            var waiting = new ArrayList<WaitingRecord>();
            for (var found : tables.answers().waiting(sql, behind, most)) {
                waiting.add(new WaitingRecord(found.place(), tables.records().read(found.content())));
            }
            return List.copyOf(waiting);
        });
    }

    int countWaiting() {
        return reader.use(tables.answers()::countWaiting);
    }

    GateStore.Figures figures(Optional<ManifestState> manifest) {
        var done = tally.done();
        int persons = manifest.map(state -> inside.total(ticket -> inside(ticket, state))).orElse(0);
        return reader.use(sql -> new GateStore.Figures(tables.answers().countWaiting(sql),
                tables.answers().countQuarantined(sql), done.admitted(), done.exits(), done.refused(), persons));
    }

    private int inside(TicketId ticket, ManifestState manifest) {
        var type = manifest.facts().type(ticket.type());
        return type.map(known -> {
            var records = reader.use(sql -> new StoreLedger(sql, tables, manifest, 0).records(ticket));
            return TicketState.of(records, known, manifest.facts().zone()).inside();
        }).orElse(0);
    }

    List<HistoryEntry> recent(int most, Optional<ManifestState> manifest) {
        return reader.use(sql -> {
            var entries = new ArrayList<HistoryEntry>();
            for (var placed : tables.records().last(sql, most)) {
                entries.add(entry(sql, placed, manifest));
            }
            return List.copyOf(entries);
        });
    }

    private HistoryEntry entry(Sql sql, Placed placed, Optional<ManifestState> manifest) throws SQLException {
        var record = placed.record();
        var ticket = Optional.ofNullable(record.ticket());
        var type = ticket.flatMap(known -> manifest.flatMap(state -> state.facts().type(known.type())));
        Optional<ManifestRow> row = ticket.isPresent() && manifest.isPresent()
                ? tables.tickets().find(sql, manifest.get().generation(), ticket.get())
                : Optional.empty();
        return new HistoryEntry(record.id(), record.at(), record.confidence(), record.what(), record.gate(),
                record.ticket(), type.orElse(null), row.map(ManifestRow::holder).orElse(null),
                upload(tables.answers().find(sql, placed.place())));
    }

    private static Upload upload(Optional<AnswerTable.Given> given) {
        if (given.isEmpty()) {
            return new Upload.Waiting();
        }
        return given.get().outcome() == Outcome.QUARANTINED
                ? new Upload.Quarantined(given.get().reason().orElse(Reason.CONFLICTING))
                : new Upload.Held();
    }

    List<GateIncident> incidents(ManifestState manifest) {
        return reader.use(sql -> incidents.all(sql, manifest));
    }

    Optional<Instant> lastRecordAt() {
        return reader.use(sql -> tables.records().last(sql, 1).stream().findFirst().map(last -> last.record().at()));
    }
}
