package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody or something else did to a store is found when it is opened, and what can be saved is.
class StoreDamageTest {
    @TempDir
    Path folder;

    private StoreFolder stores;

    @BeforeEach
    void make() {
        stores = new StoreFolder(folder);
    }

    @Test
    void aChangedRecordIsNoticedAndTheOthersAreSaved() throws SQLException {
        stores.admitAndClose(20);
        stores.alter(
                """
                        UPDATE record SET content = unhex(replace(hex(content), hex('IN') || '00000001', hex('IN') || '00000009'))
                        WHERE place = 7
                        """);

        try (var store = stores.open()) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(19);
            assertThat(store.damage().orElseThrow().aside()).exists();
            assertThat(store.countWaiting()).isEqualTo(19);
            stores.load(store, 50);
            assertThat(stores.admit(store, 30)).isInstanceOf(Outcome.Kept.class);
        }
        try (var again = stores.open()) {
            assertThat(again.damage()).isEmpty();
            assertThat(StoreFolder.ids(again)).hasSize(20);
        }
    }

    @Test
    void aChangedRecordOfAnotherGateIsNoticedAndKeepsNobodyFromOpening() throws SQLException {
        stores.admitAndClose(20);
        stores.alter("""
                INSERT INTO elsewhere (ticket, device, epoch, sequence, content)
                SELECT ticket, 'd9', 1, 1, x'00' FROM claim LIMIT 1
                """);

        try (var store = stores.open()) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(20);
            assertThat(store.countWaiting()).isEqualTo(20);
        }
    }

    @Test
    void aRepairThatIsCutShortIsEndedByTheNextStart() throws IOException, SQLException {
        stores.admitAndClose(20);
        Files.copy(stores.folder().resolve("gate.db"), stores.folder().resolve("gate-fresh.db"));
        stores.alter("UPDATE record SET content = x'00' WHERE place = 7");
        Files.move(stores.folder().resolve("gate.db"), stores.folder().resolve("gate-damaged-of-before.db"));

        assertThatThrownBy(() -> Remains.waiting(stores.folder())).isInstanceOf(StorageException.class);
        try (var store = stores.open()) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(20);
            assertThat(store.countWaiting()).isEqualTo(20);
            assertThat(StoreFolder.ids(store)).hasSize(20);
        }
        assertThat(stores.folder().resolve("gate-fresh.db")).doesNotExist();
    }

    @Test
    void aRecordThatWasTakenOutIsNoticed() throws SQLException {
        stores.admitAndClose(20);
        stores.alter("DELETE FROM record WHERE place = 5");

        try (var store = stores.open()) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(19);
        }
    }

    @Test
    void aClaimThatNamesAnotherTicketIsNoticedAndMadeAnewFromTheRecords() throws SQLException {
        stores.admitAndClose(20);
        stores.alter("UPDATE claim SET ticket = randomblob(16) WHERE place = 5");

        try (var store = stores.open()) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(20);
        }
    }

    @Test
    void aRepairForgetsNoWrongPinAndWhereTheirNumberIsLostTheNextOneHasAWait() throws IOException, SQLException {
        var guessed = new PinAttempts(7, Instant.parse("2026-07-04T16:10:00Z"));
        try (var store = stores.open()) {
            store.notes().setPinAttempts(guessed);
        }
        stores.alter("UPDATE device SET gate = 'somewhere', direction = 'NOWHERE'");
        try (var store = stores.open()) {
            assertThat(store.damage()).isPresent();
            assertThat(store.notes().pinAttempts()).isEqualTo(guessed);
        }

        Files.writeString(stores.folder().resolve("gate.db"), "this was a store once".repeat(1000));
        try (var store = stores.open()) {
            assertThat(store.notes().pinAttempts()).isEqualTo(PinAttempts.unknown());
            assertThat(store.notes().pinAttempts().oneMore(Instant.EPOCH).isLocked(Instant.EPOCH)).isTrue();
        }
    }

    @Test
    void aFileThatIsNoStoreAtAllIsKeptAsideAndANewOneMade() throws IOException {
        stores.admitAndClose(20);
        Files.writeString(stores.folder().resolve("gate.db"), "this was a store once".repeat(1000));

        try (var store = stores.open()) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(0);
            assertThat(store.manifest()).isEmpty();
        }
    }
}
