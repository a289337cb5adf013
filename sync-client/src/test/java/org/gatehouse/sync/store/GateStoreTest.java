package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GateStoreTest {
    @TempDir
    Path folder;

    private StoreFolder stores;

    @BeforeEach
    void make() {
        stores = new StoreFolder(folder);
    }

    @Test
    void aFullDiskShowsNoGreenLosesNoneAndGoesOnWhenThereIsRoom() {
        var kept = new ArrayList<RecordId>();
        int lost = 0;
        try (var store = stores.openLimitedTo(40)) {
            stores.load(store, 50);
            for (int i = 0; i < 2_000 && lost < 5; i++) {
                switch (stores.admit(store, i)) {
                    case Outcome.Kept<Verdict> found -> kept.add(found.record().id());
                    case Outcome.Lost<Verdict> ignored -> lost++;
                    case Outcome.Judged<Verdict> ignored -> throw new AssertionError("nothing was proposed");
                }
            }
        }
        assertThat(lost).isEqualTo(5);
        assertThat(kept).hasSizeGreaterThan(50);
        try (var store = stores.open()) {
            assertThat(store.damage()).isEmpty();
            assertThat(StoreFolder.ids(store)).containsExactlyInAnyOrderElementsOf(kept);
            assertThat(stores.admit(store, 2_500)).isInstanceOf(Outcome.Kept.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondLookAtAnOpenStoreLeavesTheSystemsLockWhereItIs() throws IOException {
        try (var store = stores.open()) {
            var lock = Files.getAttribute(stores.folder().resolve("gate.lock"), "unix:ino").toString();
            assertThat(Files.readString(Path.of("/proc/locks"))).contains(":" + lock + " ");

            assertThatThrownBy(() -> Remains.of(stores.folder())).isInstanceOf(StoreFailed.class);

            assertThat(Files.readString(Path.of("/proc/locks"))).contains(":" + lock + " ");
            assertThat(store.countWaiting()).isZero();
        }
        Remains.of(stores.folder()).close();
    }

    @Test
    void aRestoredOldStoreUsesNoNameAgain() throws IOException {
        var epochs = new ArrayList<Long>();
        stores.admitAndClose(3);
        Files.copy(stores.folder().resolve("gate.db"), stores.folder().resolve("image"));
        for (int start = 0; start < 5; start++) {
            stores.clock().pass(Duration.ofSeconds(2));
            Files.copy(stores.folder().resolve("image"), stores.folder().resolve("gate.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var store = stores.open()) {
                epochs.add(store.epoch());
            }
        }
        assertThat(epochs).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theEpochGrowsThoughTheMachinesClockWasSetBack() {
        long first;
        try (var store = stores.open()) {
            first = store.epoch();
        }
        stores.clock().set(StoreFolder.SIX.minus(Duration.ofDays(400)));
        try (var store = stores.open()) {
            assertThat(store.epoch()).isGreaterThan(first);
        }
    }

    @Test
    void aStoreOfANewerReleaseIsLeftAsItIs() throws SQLException {
        stores.admitAndClose(3);
        stores.alter("PRAGMA user_version = 99");

        assertThatThrownBy(() -> stores.open()).isInstanceOfSatisfying(StoreFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(new StoreFailure.TooNew(99)));
        assertThat(stores.folder().resolve("gate.db")).exists();
    }

    @Test
    void whoPassedIsCountedByGateAndTypeAndWhatWaitsIsTheSameAfterARestart() {
        Figures before;
        try (var store = stores.open()) {
            stores.load(store, 50);
            for (int i = 0; i < 20; i++) {
                assertThat(stores.admit(store, i)).isInstanceOf(Outcome.Kept.class);
                assertThat(passed(store.figures())).isEqualTo(i + 1);
            }
            store.answered(answers(store.waiting(0, 8)));
            store.answered(answers(store.waiting(0, 1)));
            before = store.figures();
        }
        assertThat(before.passages()).hasSize(1).extracting(GateStanding.Passage::gate)
                .containsOnly(Festival.NORTH);
        assertThat(before.waiting()).isEqualTo(11);
        assertThat(before.quarantined()).isEqualTo(9);
        try (var store = stores.open()) {
            assertThat(store.figures()).isEqualTo(before);
            assertThat(store.waiting(0, 100)).hasSize(11).isEqualTo(store.waiting(0, 100));
        }
    }

    private static int passed(Figures figures) {
        return figures.passages().stream().mapToInt(GateStanding.Passage::in).sum();
    }

    private static Map<Long, Answer> answers(List<GateStore.WaitingRecord> records) {
        return records.stream().collect(Collectors.toMap(GateStore.WaitingRecord::place,
                waiting -> new Answer(waiting.record().id(), BatchAnswer.Outcome.QUARANTINED,
                        BatchAnswer.Reason.BAD_SIGNATURE)));
    }
}
