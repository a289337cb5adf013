package org.gatehouse.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gatehouse.sync.checkin.Arrivals;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.sync.checkin.HistoryEntry.Upload;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.sync.store.HeadCount.Heads;
import org.gatehouse.sync.store.RecordTable.Placed;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
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
    private final HeadCount heads = new HeadCount();
    private final AnswerCount answers;
    private final IncidentBook incidents;

    Bookkeeping(Guarded reader, Tables tables, DeviceId device) {
        this.reader = reader;
        this.tables = tables;
        incidents = new IncidentBook(tables, device);
        answers = new AnswerCount(tables.answers(), tables.records());
    }

    /// Counts everything from the disk.
    void load(Supplier<Optional<ManifestState>> manifest) {
        reader.use(sql -> {
            countOwn(sql);
            return sql;
        });
        figures(manifest);
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
        keep(record, tally, heads);
    }

    /// Counts as [#kept] does, and forgets it.
    void rehearse(GateRecord record) {
        keep(record, new Tally(), new HeadCount());
    }

    private static void keep(GateRecord record, Tally tally, HeadCount heads) {
        tally.add(record);
        var ticket = Claims.of(record);
        if (ticket.isPresent()) {
            heads.changed(ticket.get());
        }
    }

    /// This device has taken back a record of its own. Does not fail.
    void undone(GateRecord record, GateRecord undo) {
        tally.takeBack(record);
        Claims.of(undo).ifPresent(heads::changed);
    }

    void touched(TicketId ticket) {
        heads.changed(ticket);
    }

    void rulesChanged() {
        heads.changedAll();
    }

    int bySignature() {
        return tally.bySignature();
    }

    /// Does not ask the disk.
    List<Arrivals> arrivals(Instant since) {
        return tally.arrivals(since);
    }

    List<WaitingRecord> waiting(long behind, int most) {
        return reader.use(sql -> {
            var waiting = new ArrayList<WaitingRecord>();
            for (var found : answers.waiting(sql, behind, most)) {
                waiting.add(new WaitingRecord(found.place(), tables.records().read(found.content())));
            }
            return List.copyOf(waiting);
        });
    }

    AnswerCount answers() {
        return answers;
    }

    int countWaiting() {
        return reader.use(sql -> answers.count(sql).waiting());
    }

    /// @param manifest the one in use at the moment of asking
    Figures figures(Supplier<Optional<ManifestState>> manifest) {
        var done = tally.done();
        var present = manifest.get().isPresent()
                ? heads.total(() -> source(manifest.get().orElseThrow()))
                : Heads.NONE;
        var answered = reader.use(answers::count);
        return new Figures(answered.waiting(), answered.quarantined(), done.admitted(), done.exits(),
                done.refused(), present.inside(), present.passages());
    }

    private HeadCount.Source source(ManifestState manifest) {
        return new HeadCount.Source() {
            @Override
            public HeadShare of(TicketId ticket) {
                return share(ticket, reader.use(sql -> new StoreLedger(sql, tables, manifest, 0).records(ticket)));
            }

            @Override
            public void all(BiConsumer<TicketId, HeadShare> taker) {
                reader.use(sql -> {
                    tables.elsewhere().eachTicket(sql,
                            (ticket, records) -> taker.accept(ticket, share(ticket, records)));
                    return sql;
                });
            }

            private HeadShare share(TicketId ticket, List<GateRecord> records) {
                var facts = manifest.facts();
                return HeadShare.of(ticket, records, facts.type(ticket.type()), facts.zone());
            }
        };
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
