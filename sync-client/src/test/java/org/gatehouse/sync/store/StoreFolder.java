package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

/// A folder in which the store of one device is opened again and again, and what tests do with it.
final class StoreFolder {
    static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    private final Path folder;
    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 3_000);
    private final StoreKeys keys = new StoreKeys(DeviceId.parse("d1"), SigningKey.of(Bytes.of(new byte[32])),
            Bytes.of(new byte[32]));

    StoreFolder(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    TestClock clock() {
        return clock;
    }

    Festival festival() {
        return festival;
    }

    GateStore open() {
        return GateStore.open(folder, keys, settings());
    }

    GateStore openLimitedTo(int pages) {
        return GateStore.open(folder, keys, settings().limitedTo(pages));
    }

    private StoreSettings settings() {
        return StoreSettings.with(clock, new SecureRandom());
    }

    void admitAndClose(int guests) {
        try (var store = open()) {
            load(store, 50);
            for (int i = 0; i < guests; i++) {
                assertThat(admit(store, i)).isInstanceOf(Outcome.Kept.class);
            }
        }
    }

    void load(GateStore store, int tickets) {
        try (var loading = store.startLoading()) {
            loading.add(packed(store, 0, tickets));
            loading.putInUse(festival.snapshot(10).header());
        }
    }

    List<PackedTicket> packed(GateStore store, int from, int to) {
        return festival.tickets().subList(from, to).stream().map(festival::row).map(store.packer()::pack).toList();
    }

    Outcome<Verdict> admit(GateStore store, int number) {
        var draft = draft(new GateRecord.In(1, Grounds.LISTED, null), number);
        return store.judgements().record(ledger -> new Proposal<>(new Verdict.SeveralCodes(), Optional.of(draft)));
    }

    GateRecord.Draft draft(GateRecord.What what, int number) {
        return new GateRecord.Draft(what, Festival.EVENT, festival.ticket(number), Festival.NORTH, clock.instant(),
                Confidence.ANCHORED, 10, "steward");
    }

    static List<RecordId> ids(GateStore store) {
        return store.recent(10_000).stream().map(HistoryEntry::record).toList();
    }

    /// Does to its file what no gate does.
    void alter(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gate.db"));
                var altering = connection.createStatement()) {
            altering.executeUpdate(statement);
        }
    }

    /// What a query finds, as one number.
    long count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gate.db"));
                var asking = connection.createStatement();
                var found = asking.executeQuery(query)) {
            return found.getLong(1);
        }
    }
}
