package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.sync.json.Json;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final SigningKey OTHER_GATE = SigningKey.of(Bytes.of(new byte[32]));

    @TempDir
    Path folder;

    private final Festival festival = new Festival(SIX, 20);
    private final StoreKeys keys = new StoreKeys(DeviceId.parse("d1"), SigningKey.of(Bytes.of(new byte[32])),
            Bytes.of(new byte[32]));

    @Test
    void everySchemaFileIsListed() throws Exception {
        var files = Path.of(Schema.class.getResource("schema").toURI());
        try (var found = Files.list(files)) {
            assertThat(found.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    Schema.FILES);
        }
    }

    @Test
    void aStoreOfTheFirstReleaseKeepsItsUnsentRecordsAndWhatOtherGatesDid() throws SQLException, IOException {
        var records = chain(12);
        var elsewhere = GateRecord.sign(new RecordId(DeviceId.parse("d2"), 1, 1), draft(15), RecordChain.START,
                OTHER_GATE);
        writeAsVersion1(records, elsewhere);

        try (var store = GateStore.open(folder, keys, StoreSettings.with(new TestClock(SIX), new SecureRandom()))) {
            assertThat(store.damage()).isEmpty();
            assertThat(store.waiting(0, 100)).extracting(WaitingRecord::record)
                    .containsExactlyElementsOf(records.subList(1, 12));
            assertThat(store.figures().admitted()).isEqualTo(12);
            try (var loading = store.startLoading()) {
                loading.putInUse(festival.snapshot(10).header());
            }
            assertThat(recordsOf(store, 3)).containsExactly(records.get(3));
            assertThat(recordsOf(store, 15)).containsExactly(elsewhere);
            assertThat(store.judgements().record(ledger -> new Proposal(new Verdict.SeveralCodes(),
                    Optional.of(draft(16))))).isInstanceOf(Outcome.Kept.class);
        }
        try (var again = GateStore.open(folder, keys, StoreSettings.with(new TestClock(SIX), new SecureRandom()))) {
            assertThat(again.damage()).isEmpty();
            assertThat(again.countWaiting()).isEqualTo(12);
        }
    }

    private List<GateRecord> recordsOf(GateStore store, int ticket) {
        return store.judgements().look(ledger -> ledger.records(festival.ticket(ticket)));
    }

    private List<GateRecord> chain(int length) {
        var records = new ArrayList<GateRecord>();
        var link = RecordChain.START;
        for (int i = 0; i < length; i++) {
            var record = GateRecord.sign(new RecordId(keys.device(), 7, i + 1L), draft(i), link, keys.signing());
            link = RecordChain.link(record);
            records.add(record);
        }
        return records;
    }

    private GateRecord.Draft draft(int ticket) {
        return new GateRecord.Draft(new GateRecord.In(1, GateRecord.Grounds.LISTED, null), Festival.EVENT,
                festival.ticket(ticket), Festival.NORTH, SIX.plusSeconds(ticket), Confidence.ANCHORED, 10, "steward");
    }

    /// As the first release wrote it; the cloud has answered the first record.
    private void writeAsVersion1(List<GateRecord> records, GateRecord elsewhere) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gate.db"))) {
            try (var schema = Schema.class.getResourceAsStream("schema/V001__gate_store.sql");
                    var statement = connection.createStatement()) {
                statement.executeUpdate(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
                statement.executeUpdate("PRAGMA user_version = 1");
            }
            for (int i = 0; i < records.size(); i++) {
                var record = records.get(i);
                run(connection, "INSERT INTO record VALUES (?, ?, ?, 1, ?)", i + 1, record.id().epoch(),
                        record.id().sequence(), json(record));
                run(connection, "INSERT INTO claim VALUES (?, 1, ?)", record.ticket().toBytes(), i + 1);
            }
            run(connection, "INSERT INTO answer VALUES (1, 'STORED', NULL)");
            run(connection, "INSERT INTO elsewhere VALUES (?, 'd2', 1, 1, ?)", elsewhere.ticket().toBytes(),
                    json(elsewhere));
        }
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (var ready = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                ready.setObject(i + 1, values[i]);
            }
            ready.executeUpdate();
        }
    }

    private static String json(GateRecord record) throws IOException {
        return Json.mapper().writeValueAsString(record);
    }
}
