package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.sync.festival.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.sync.store.Remains;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    /// The festival ends after eight hours; a day is for questions.
    private static final Duration UNTIL_OVER = Duration.ofHours(8 + 24);

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 10);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whoeverLeavesLeavesNothingBehind() throws IOException {
        var gate = house.standingAt(Festival.NORTH);
        Files.writeString(folder(gate).resolve("manifest-7-abc.part"), "half a download");
        Files.writeString(folder(gate).resolve("gate-damaged-2026.db"), "a damaged store that was kept aside");
        gate.close();

        assertThat(house.gates().leave(gate.event())).isEqualTo(new Leaving.Left());

        assertThat(house.gates().enrolled()).isEmpty();
        assertThat(folder(gate)).doesNotExist();
        assertThat(house.setup().secrets().find(DeviceSecret.name(gate.event().device()))).isEmpty();
        assertThat(house.gates().leave(gate.event())).isEqualTo(new Leaving.Left());
    }

    @Test
    void nobodyLeavesWhileRecordsWait() {
        var gate = house.standingAt(Festival.NORTH);
        gate.present(festival.code(0));
        gate.present("no ticket");
        gate.close();

        assertThat(house.gates().leave(gate.event())).isEqualTo(new Leaving.RecordsWait(2));
        assertThat(Unsent.of(home)).containsExactly(new Unsent(gate.event(), OptionalInt.of(2)));

        try (var again = house.gates().open(gate.event())) {
            assertThat(again.standing().waiting()).isEqualTo(2);
            again.startSync();
            until(() -> again.standing().waiting() == 0);
        }
        assertThat(Unsent.of(home)).isEmpty();
        assertThat(house.gates().leave(gate.event())).isEqualTo(new Leaving.Left());
        assertThat(cloud.records()).hasSize(2);
    }

    @Test
    void nobodyLeavesAGateThatIsOpenOrAStoreThatCannotBeRead() throws IOException {
        var gate = house.standingAt(Festival.NORTH);
        gate.present(festival.code(0));

        assertThat(house.gates().leave(gate.event())).isEqualTo(new Leaving.InUse());
        assertThat(Unsent.of(home)).containsExactly(new Unsent(gate.event(), OptionalInt.of(1)));
        gate.close();
        Files.write(folder(gate).resolve("gate.db"), new byte[8192]);
        Files.deleteIfExists(folder(gate).resolve("gate.db-wal"));

        assertThat(house.gates().leave(gate.event())).isEqualTo(new Leaving.CannotTell());
        assertThat(Unsent.of(home)).containsExactly(new Unsent(gate.event(), OptionalInt.empty()));
        assertThat(house.gates().enrolled()).hasSize(1);
    }

    @Test
    void wheneverAWipeIsInterruptedTheNextStartEndsItAndNothingOpensInBetween() throws IOException {
        var files = List.of("enrolment.json", "gate.db", "gate.db-shm", "gate.db-wal", "manifest-7.part");
        for (int wiped = 0; wiped <= files.size(); wiped++) {
            var event = house.enrolled();
            var folder = home.resolve("gates").resolve(event.device().value());
            for (var file : files.subList(1, files.size())) {
                Files.writeString(folder.resolve(file), "what was there");
            }
            try (var remains = Remains.of(folder)) {
                remains.condemn();
            }
            for (var file : files.subList(0, wiped)) {
                Files.delete(folder.resolve(file));
            }

            assertThatThrownBy(() -> house.gates().open(event)).isInstanceOf(StoreFailed.class);
            assertThat(house.gates().enrolled()).isEmpty();
            assertThat(folder).doesNotExist();
            assertThat(house.setup().secrets().find(DeviceSecret.name(event.device()))).isEmpty();
        }
    }

    @Test
    void aKeychainThatDoesNotLetGoIsAskedAgainAtTheNextStart() throws IOException {
        var closed = new AtomicBoolean();
        var secrets = new SecretsFolder(home.resolve("secrets"), new java.security.SecureRandom()).open();
        var stubborn = new StubbornSecrets(secrets, closed);
        var setup = house.setup();
        var gates = LocalGates.of(new GateSetup(home, setup.api(), stubborn, setup.wall(), setup.nanos(),
                setup.random(), setup.software(), setup.pace(), setup.patience(), setup.wire()));
        var event = gates.enrol(new org.gatehouse.ticketing.gate.EnrolmentCode("7F3A9QXM04TZ"), "Laptop 3");
        var folder = home.resolve("gates").resolve(event.device().value());
        closed.set(true);

        assertThat(gates.leave(event)).isEqualTo(new Leaving.Unfinished());
        assertThat(folder.toFile().list()).containsOnly("leaving", "gate.lock");
        assertThat(gates.enrolled()).isEmpty();
        closed.set(false);

        assertThat(gates.enrolled()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void anEventThatIsOverGoesWithTheClosingOfItsGate() {
        var gate = house.standingAt(Festival.NORTH);
        gate.present(festival.code(0));
        gate.startSync();
        until(() -> gate.standing().waiting() == 0);
        clock.pass(UNTIL_OVER.minusMinutes(1));
        gate.syncNow();
        clock.pass(Duration.ofMinutes(2));
        until(() -> gate.standing().notices().contains(new Notice.Over()));
        gate.close();

        assertThat(house.gates().enrolled()).isEmpty();
        assertThat(folder(gate)).doesNotExist();
    }

    @Test
    void anEventThatIsOverButNotHandedOverStays() {
        var gate = house.standingAt(Festival.NORTH);
        gate.present(festival.code(0));
        cloud.goWrong((exchange, call) -> cloud.refuse(exchange, 503, "busy"));
        clock.pass(UNTIL_OVER.plusMinutes(1));
        gate.close();

        house.gates().tidy();
        assertThat(house.gates().enrolled()).hasSize(1);

        cloud.goRight();
        house.gates().tidy();
        assertThat(house.gates().enrolled()).isEmpty();
        assertThat(cloud.records()).hasSize(1);
    }

    @Test
    void whatWaitsOfAnEventThatNobodyStandsAtAnyMoreIsSentAndTheEventStays() {
        var gate = house.standingAt(Festival.NORTH);
        gate.present(festival.code(0));
        gate.close();
        assertThat(house.gates().unsent()).singleElement().satisfies(one -> {
            assertThat(one.event()).isEqualTo(gate.event());
            assertThat(one.records()).hasValue(1);
        });

        house.gates().tidy();

        assertThat(cloud.records()).hasSize(1);
        assertThat(house.gates().unsent()).isEmpty();
        assertThat(house.gates().enrolled()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void whoeverWantsToStandAtAGateDoesNotWaitForTheNetworkThatWaitsForItsRecords() throws Exception {
        var gate = house.standingAt(Festival.NORTH);
        gate.present(festival.code(0));
        gate.close();
        var asked = new CountDownLatch(1);
        var answered = new CompletableFuture<Boolean>();
        cloud.goWrong((exchange, call) -> {
            asked.countDown();
            return answered.join();
        });
        var gates = house.gates();
        var tidying = Thread.ofPlatform().start(gates::tidy);
        asked.await();

        try (var again = gates.open(gate.event())) {
            assertThat(again.present(festival.code(1)).verdict()).isInstanceOf(Verdict.Admit.class);
        }
        tidying.join();
        answered.complete(true);
        assertThat(gates.unsent()).singleElement()
                .satisfies(one -> assertThat(one.records()).hasValue(2));
    }

    @Test
    void aMachineClockThatIsADayAheadWipesNothing() {
        var gate = house.standingAt(Festival.NORTH);
        gate.close();
        clock.set(SIX.plus(Duration.ofDays(40)));

        house.gates().tidy();
        assertThat(house.gates().enrolled()).hasSize(1);

        cloud.goWrong((exchange, call) -> cloud.refuse(exchange, 503, "busy"));
        house.gates().tidy();
        try (var again = house.gates().open(gate.event())) {
            assertThat(again.standing().notices()).isEmpty();
        }
        assertThat(house.gates().enrolled()).hasSize(1);
    }

    private Path folder(GateClient gate) {
        return home.resolve("gates").resolve(gate.event().device().value());
    }
}
