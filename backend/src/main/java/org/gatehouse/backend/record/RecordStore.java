package org.gatehouse.backend.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.wire.BatchAnswer.Reason;
import org.gatehouse.ticketing.wire.Incidents.Held;

/// Records as rows that are added and never changed: those that count by their ids, those held apart by id and
/// content.
public final class RecordStore {
    private static final String COUNTS = "COUNTS#";
    private static final String HELD = "HELD#";
    /// That the ticket was void.
    private static final String REMARK = "remark";

    private final Store store;
    private final Json json;

    public RecordStore(Store store, Json json) {
        this.store = store;
        this.json = json;
    }

    /// Everything that counts, the names of what is held apart, and the admissions on tickets that were void.
    public record All(List<GateRecord> records, List<String> held, List<AfterVoid> admittedVoid) {}

    public All all(EventId event) {
        var counting = store.all(Query.of(Table.RECORDS, event.wire()).beginning(COUNTS));
        var records = counting.stream().map(this::read).toList();
        var admittedVoid = counting.stream().flatMap(row -> row.perhapsText(REMARK).stream())
                .map(text -> json.readOwn(text, AfterVoid.class)).toList();
        var held = store.all(heldApart(event)).stream().map(row -> row.text("record")).toList();
        return new All(records, held, admittedVoid);
    }

    /// What is held apart, by device.
    public Query heldApart(EventId event) {
        return Query.of(Table.RECORDS, event.wire()).beginning(HELD);
    }

    /// A row of what is held apart.
    public Held readHeld(Row row) {
        return new Held(read(row), Reason.valueOf(row.text("reason")), row.instant("received"));
    }

    /// What is there already of records that arrive.
    ///
    /// @param counting those that count, whatever they say
    /// @param held why those of the same contents are held apart, by name
    record There(Map<RecordId, GateRecord> counting, Map<String, Reason> held) {}

    There there(EventId event, List<GateRecord> arriving) {
        var names = arriving.stream()
                .flatMap(record -> Stream.of(COUNTS + record.id(), heldName(record))).distinct();
        var rows = store.findAll(Table.RECORDS, names.map(name -> key(event, name)).toList());
        return new There(
                rows.stream().filter(RecordStore::counts).map(this::read)
                        .collect(Collectors.toMap(GateRecord::id, Function.identity())),
                rows.stream().filter(row -> !counts(row)).collect(
                        Collectors.toMap(row -> row.text("record"), row -> Reason.valueOf(row.text("reason")))));
    }

    private static boolean counts(Row row) {
        return row.text("record").startsWith(COUNTS);
    }

    public void add(Transaction transaction, EventId event, GateRecord record, Instant received,
            Optional<AfterVoid> remark) {
        var row = key(event, COUNTS + record.id()).with("received", received).with("json", json.text(record));
        transaction.putIfAbsent("record", Table.RECORDS,
                remark.map(found -> row.with(REMARK, json.text(found))).orElse(row));
    }

    void hold(Transaction transaction, EventId event, GateRecord record, Reason reason, Instant received) {
        transaction.put("record", Table.RECORDS, key(event, heldName(record)).with("received", received)
                .with("reason", reason.name()).with("json", json.text(record)));
    }

    static String heldName(GateRecord record) {
        return HELD + record.id() + "#" + RecordChain.link(record).base64();
    }

    /// What a held record's name ends in.
    static Bytes linkOf(String heldName) {
        return Bytes.parse(heldName.substring(heldName.lastIndexOf('#') + 1));
    }

    private GateRecord read(Row row) {
        return json.readOwn(row.text("json"), GateRecord.class);
    }

    private static Row key(EventId event, String record) {
        return Row.empty().with("event", event).with("record", record);
    }
}
