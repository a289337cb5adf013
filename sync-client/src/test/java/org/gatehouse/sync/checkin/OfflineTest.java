package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gate that cannot reach its cloud, at the pace of service and on a clock that the test moves.
class OfflineTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final int HOURS = 48;

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, HOURS);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        var made = festival.snapshot(cloud.version());
        var header = made.header();
        cloud.offer(festival.snapshot(new ManifestHeader(header.facts(), header.version(), header.madeAt(),
                SIX.plus(Duration.ofDays(4)), header.rows(), header.blocks()), made.file()));
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theNextTryIsSaidCountsDownAndCanBeHadAtOnce() {
        try (var gate = ready()) {
            cloud.close();
            step(gate);

            var again = offline(gate).again();
            assertThat(again).isEqualTo(gate.standing().now().plus(gate.untilDue()));
            var before = gate.untilDue();
            clock.pass(before.dividedBy(4));
            assertThat(offline(gate).again()).as("stands while the time until it goes by").isEqualTo(again);
            assertThat(gate.untilDue()).isEqualTo(before.minus(before.dividedBy(4)));

            gate.syncNow();
            assertThat(gate.untilDue()).isZero();
        }
    }

    @Test
    void theWaitsGrowUpToAMinuteByChanceAndBeginAnewWhenAPersonAsks() {
        try (var gate = ready()) {
            cloud.close();
            gate.syncNow();
            var waits = new ArrayList<Duration>();
            for (int tries = 0; tries < 30; tries++) {
                step(gate);
                waits.add(Duration.between(gate.standing().now(), offline(gate).again()));
            }

            assertThat(waits.subList(0, 3)).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(3)));
            assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(60)));
            assertThat(waits).anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(5)));
            assertThat(Set.copyOf(waits.subList(20, 30))).as("by chance").hasSizeGreaterThan(5);

            gate.syncNow();
            step(gate);
            assertThat(Duration.between(gate.standing().now(), offline(gate).again()))
                    .isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void twoDaysWithoutNetworkLoseNothingAndAreSentInOrderWhenItIsBack() {
        int port = cloud.port();
        try (var gate = ready()) {
            cloud.close();
            for (int hour = 0; hour < HOURS; hour++) {
                assertThat(gate.present(festival.code(hour)).verdict()).as("hour %d", hour).isInstanceOf(Admit.class);
                clock.pass(Duration.ofHours(1));
                gate.step();
            }
            assertThat(gate.standing().waiting()).isEqualTo(HOURS);
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(AlreadyIn.class);

            cloud = CloudServer.at(port, festival, () -> SIX.plusNanos(clock.getAsLong()));
            sendAll(gate);

            assertThat(gate.standing().link()).isInstanceOf(Link.Online.class);
            assertThat(cloud.records()).hasSize(HOURS + 1);
            assertThat(cloud.records()).extracting(GateRecord::at).isSorted()
                    .startsWith(SIX.plusSeconds(1)).contains(SIX.plusSeconds(1).plus(Duration.ofHours(47)));
        }
    }

    @Test
    void aSignInThatNoLongerCountsKeepsNobodyOutAndEverythingForLater() {
        try (var gate = ready()) {
            cloud.goWrong((exchange, call) -> cloud.refuse(exchange, 401, "unauthenticated"));
            for (int hour = 0; hour < 5; hour++) {
                assertThat(gate.present(festival.code(hour)).verdict()).isInstanceOf(Admit.class);
                clock.pass(Duration.ofHours(1));
                gate.step();
            }
            assertThat(offline(gate).why()).isIn(signedOut());
            assertThat(gate.standing().waiting()).isEqualTo(5);

            cloud.goRight();
            sendAll(gate);

            assertThat(cloud.records()).hasSize(5);
        }
    }

    private static List<CloudFailure> signedOut() {
        return List.of(new CloudFailure.SignedOut());
    }

    /// Lets the time pass that the gate waits for, and has it do what is due.
    private void step(SteppedGate gate) {
        clock.pass(gate.untilDue());
        gate.step();
    }

    /// A machine that is busy with other things may need more than one try.
    private void sendAll(SteppedGate gate) {
        for (int tries = 0; tries < 10 && gate.standing().waiting() > 0; tries++) {
            step(gate);
        }
        assertThat(gate.standing().waiting()).isZero();
    }

    private static Link.Offline offline(GateClient gate) {
        assertThat(gate.standing().link()).isInstanceOf(Link.Offline.class);
        return (Link.Offline) gate.standing().link();
    }

    private SteppedGate ready() {
        var gate = LocalGates.of(house.setup().at(SyncPace.standard())).openStepped(house.enrolled());
        gate.preload(progress -> {});
        gate.standAt(Festival.NORTH, Direction.IN);
        clock.pass(Duration.ofSeconds(1));
        return gate;
    }
}
