package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.sync.checkin.StoreFailed;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.admission.Ledger;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GateStoreTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 3_000);
    private final StoreKeys keys = new StoreKeys(DeviceId.parse("d1"), SigningKey.of(Bytes.of(new byte[32])),
            Bytes.of(new byte[32]));

    @Test
    void aFullDiskShowsNoGreenLosesNoneAndGoesOnWhenThereIsRoom() {
        var kept = new ArrayList<RecordId>();
        int lost = 0;
        try (var store = GateStore.open(folder, keys, settings().limitedTo(40))) {
            load(store, 50);
            for (int i = 0; i < 2_000 && lost < 5; i++) {
                switch (admit(store, i)) {
                    case Outcome.Kept<Verdict> found -> kept.add(found.record().id());
                    case Outcome.Lost<Verdict> ignored -> lost++;
                    case Outcome.Judged<Verdict> ignored -> throw new AssertionError("nothing was proposed");
                }
            }
        }
        assertThat(lost).isEqualTo(5);
        assertThat(kept).hasSizeGreaterThan(50);
        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).isEmpty();
            assertThat(ids(store)).containsExactlyInAnyOrderElementsOf(kept);
            assertThat(admit(store, 2_500)).isInstanceOf(Outcome.Kept.class);
        }
    }

    @Test
    void aChangedRecordIsNoticedAndTheOthersAreSaved() throws SQLException {
        admitAndClose(20);
        alter("""
                UPDATE record SET content = unhex(replace(hex(content), hex('IN') || '00000001', hex('IN') || '00000009'))
                WHERE place = 7
                """);

        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(19);
            assertThat(store.damage().orElseThrow().aside()).exists();
            assertThat(store.countWaiting()).isEqualTo(19);
            load(store, 50);
            assertThat(admit(store, 30)).isInstanceOf(Outcome.Kept.class);
        }
        try (var again = GateStore.open(folder, keys, settings())) {
            assertThat(again.damage()).isEmpty();
            assertThat(ids(again)).hasSize(20);
        }
    }

    @Test
    void aChangedRecordOfAnotherGateIsNoticedAndKeepsNobodyFromOpening() throws SQLException {
        admitAndClose(20);
        alter("""
                INSERT INTO elsewhere (ticket, device, epoch, sequence, content)
                SELECT ticket, 'd9', 1, 1, x'00' FROM claim LIMIT 1
                """);

        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(20);
            assertThat(store.countWaiting()).isEqualTo(20);
        }
    }

    @Test
    void aRepairThatIsCutShortIsEndedByTheNextStart() throws IOException, SQLException {
        admitAndClose(20);
        Files.copy(folder.resolve("gate.db"), folder.resolve("gate-fresh.db"));
        alter("UPDATE record SET content = x'00' WHERE place = 7");
        Files.move(folder.resolve("gate.db"), folder.resolve("gate-damaged-of-before.db"));

        assertThatThrownBy(() -> Remains.waiting(folder)).isInstanceOf(StorageException.class);
        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(20);
            assertThat(store.countWaiting()).isEqualTo(20);
            assertThat(ids(store)).hasSize(20);
        }
        assertThat(folder.resolve("gate-fresh.db")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondLookAtAnOpenStoreLeavesTheSystemsLockWhereItIs() throws IOException {
        try (var store = GateStore.open(folder, keys, settings())) {
            var lock = Files.getAttribute(folder.resolve("gate.lock"), "unix:ino").toString();
            assertThat(Files.readString(Path.of("/proc/locks"))).contains(":" + lock + " ");

            assertThatThrownBy(() -> Remains.of(folder)).isInstanceOf(StoreFailed.class);

            assertThat(Files.readString(Path.of("/proc/locks"))).contains(":" + lock + " ");
            assertThat(store.countWaiting()).isZero();
        }
        Remains.of(folder).close();
    }

    @Test
    void aRecordThatWasTakenOutIsNoticed() throws SQLException {
        admitAndClose(20);
        alter("DELETE FROM record WHERE place = 5");

        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(19);
        }
    }

    @Test
    void aClaimThatNamesAnotherTicketIsNoticedAndMadeAnewFromTheRecords() throws SQLException {
        admitAndClose(20);
        alter("UPDATE claim SET ticket = randomblob(16) WHERE place = 5");

        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(20);
        }
    }

    @Test
    void aRepairForgetsNoWrongPinAndWhereTheirNumberIsLostTheNextOneHasAWait() throws IOException, SQLException {
        var guessed = new PinAttempts(7, Instant.parse("2026-07-04T16:10:00Z"));
        try (var store = GateStore.open(folder, keys, settings())) {
            store.notes().setPinAttempts(guessed);
        }
        alter("UPDATE device SET gate = 'somewhere', direction = 'NOWHERE'");
        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).isPresent();
            assertThat(store.notes().pinAttempts()).isEqualTo(guessed);
        }

        Files.writeString(folder.resolve("gate.db"), "this was a store once".repeat(1000));
        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.notes().pinAttempts()).isEqualTo(PinAttempts.unknown());
            assertThat(store.notes().pinAttempts().oneMore(Instant.EPOCH).isLocked(Instant.EPOCH)).isTrue();
        }
    }

    @Test
    void aFileThatIsNoStoreAtAllIsKeptAsideAndANewOneMade() throws IOException {
        admitAndClose(20);
        Files.writeString(folder.resolve("gate.db"), "this was a store once".repeat(1000));

        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.damage()).map(GateStore.Damage::saved).contains(0);
            assertThat(store.manifest()).isEmpty();
        }
    }

    @Test
    void aRestoredOldStoreUsesNoNameAgain() throws IOException {
        var epochs = new ArrayList<Long>();
        admitAndClose(3);
        Files.copy(folder.resolve("gate.db"), folder.resolve("image"));
        for (int start = 0; start < 5; start++) {
            clock.pass(Duration.ofSeconds(2));
            Files.copy(folder.resolve("image"), folder.resolve("gate.db"), StandardCopyOption.REPLACE_EXISTING);
            try (var store = GateStore.open(folder, keys, settings())) {
                epochs.add(store.epoch());
            }
        }
        assertThat(epochs).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theEpochGrowsThoughTheMachinesClockWasSetBack() {
        long first;
        try (var store = GateStore.open(folder, keys, settings())) {
            first = store.epoch();
        }
        clock.set(SIX.minus(Duration.ofDays(400)));
        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.epoch()).isGreaterThan(first);
        }
    }

    @Test
    void aStoreOfANewerReleaseIsLeftAsItIs() throws SQLException {
        admitAndClose(3);
        alter("PRAGMA user_version = 99");

        assertThatThrownBy(() -> GateStore.open(folder, keys, settings())).isInstanceOfSatisfying(StoreFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(new StoreFailure.TooNew(99)));
        assertThat(folder.resolve("gate.db")).exists();
    }

    @Test
    void ofAJudgementWhosePremiseWasWrongNothingStays() {
        try (var store = GateStore.open(folder, keys, settings())) {
            load(store, 50);

            var outcome = store.record(admitting(3, () -> false));

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Kept.class, kept -> {
                assertThat(kept.answer()).isEqualTo("red");
                assertThat(kept.record().what()).isEqualTo(new GateRecord.Refused(VerdictKind.FORGED));
            });
            assertThat(ids(store)).hasSize(1);
            assertThat(admit(store, 3)).isInstanceOf(Outcome.Kept.class);
        }
        try (var again = GateStore.open(folder, keys, settings())) {
            assertThat(again.damage()).isEmpty();
            assertThat(again.figures().admitted()).isOne();
        }
    }

    @Test
    void whatCannotBeFoundOutKeepsNothingAndTheNextGuestComesAsUsual() {
        try (var store = GateStore.open(folder, keys, settings())) {
            load(store, 50);

            assertThatThrownBy(() -> store.record(admitting(3, () -> {
                throw new IllegalStateException("no such key");
            }))).isInstanceOf(IllegalStateException.class);

            assertThat(ids(store)).isEmpty();
            assertThat(admit(store, 3)).isInstanceOf(Outcome.Kept.class);
        }
    }

    @Test
    void aTicketThatCannotBeReadMattersOnlyWhereItWasToBeJudged() {
        try (var store = GateStore.open(folder, keys, settings())) {
            load(store, 50);

            assertThat(store.record(unreadable(() -> false))).isInstanceOf(Outcome.Kept.class);
            assertThat(store.record(unreadable(() -> true))).isInstanceOf(Outcome.Lost.class);
            assertThat(ids(store)).hasSize(1);
        }
    }

    /// Green where the premise holds, and a forged code where it does not.
    private Judging<String> admitting(int number, Supplier<Boolean> premise) {
        return new Judging<>() {
            @Override
            public Optional<Supplier<Boolean>> premise(Ledger ledger) {
                return Optional.of(premise);
            }

            @Override
            public Proposal<String> judge(Ledger ledger) {
                return new Proposal<>("green", Optional.of(draft(new GateRecord.In(1, Grounds.LISTED, null), number)));
            }

            @Override
            public Proposal<String> judgeWithout(Ledger ledger) {
                assertThat(ledger.records(festival.ticket(number))).isEmpty();
                return new Proposal<>("red", Optional.of(draft(new GateRecord.Refused(VerdictKind.FORGED), number)));
            }
        };
    }

    private Judging<String> unreadable(Supplier<Boolean> premise) {
        return new Judging<>() {
            @Override
            public Optional<Supplier<Boolean>> premise(Ledger ledger) {
                return Optional.of(premise);
            }

            @Override
            public Proposal<String> judge(Ledger ledger) {
                throw new StorageException(new SQLException("a record that is none"));
            }

            @Override
            public Proposal<String> judgeWithout(Ledger ledger) {
                return new Proposal<>("red", Optional.of(draft(new GateRecord.Refused(VerdictKind.FORGED), 3)));
            }
        };
    }

    @Test
    void whoPassedIsCountedByGateAndTypeAndWhatWaitsIsTheSameAfterARestart() {
        GateStore.Figures before;
        try (var store = GateStore.open(folder, keys, settings())) {
            load(store, 50);
            for (int i = 0; i < 20; i++) {
                assertThat(admit(store, i)).isInstanceOf(Outcome.Kept.class);
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
        try (var store = GateStore.open(folder, keys, settings())) {
            assertThat(store.figures()).isEqualTo(before);
            assertThat(store.waiting(0, 100)).hasSize(11).isEqualTo(store.waiting(0, 100));
        }
    }

    private static int passed(GateStore.Figures figures) {
        return figures.passages().stream().mapToInt(GateStanding.Passage::in).sum();
    }

    private static Map<Long, Answer> answers(List<GateStore.WaitingRecord> records) {
        return records.stream().collect(Collectors.toMap(GateStore.WaitingRecord::place,
                waiting -> new Answer(waiting.record().id(), BatchAnswer.Outcome.QUARANTINED,
                        BatchAnswer.Reason.BAD_SIGNATURE)));
    }

    @Test
    void everySchemaFileIsListed() throws Exception {
        var files = Path.of(Schema.class.getResource("schema").toURI());
        try (var found = Files.list(files)) {
            assertThat(found.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    Schema.FILES);
        }
    }

    private void admitAndClose(int guests) {
        try (var store = GateStore.open(folder, keys, settings())) {
            load(store, 50);
            for (int i = 0; i < guests; i++) {
                assertThat(admit(store, i)).isInstanceOf(Outcome.Kept.class);
            }
        }
    }

    private void load(GateStore store, int tickets) {
        var loading = store.startLoading();
        var packer = store.packer();
        loading.add(festival.tickets().subList(0, tickets).stream().map(festival::row).map(packer::pack).toList());
        loading.putInUse(festival.snapshot(10).header());
    }

    private Outcome<Verdict> admit(GateStore store, int number) {
        var draft = draft(new GateRecord.In(1, Grounds.LISTED, null), number);
        return store.record(ledger -> new Proposal<>(new Verdict.SeveralCodes(), Optional.of(draft)));
    }

    private GateRecord.Draft draft(GateRecord.What what, int number) {
        return new GateRecord.Draft(what, Festival.EVENT, festival.ticket(number), Festival.NORTH, clock.instant(),
                Confidence.ANCHORED, 10, "steward");
    }

    private static List<RecordId> ids(GateStore store) {
        return store.recent(10_000).stream().map(HistoryEntry::record).toList();
    }

    private StoreSettings settings() {
        return StoreSettings.with(clock, new SecureRandom());
    }

    private void alter(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gate.db"));
                var altering = connection.createStatement()) {
            altering.executeUpdate(statement);
        }
    }
}
