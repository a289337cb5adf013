package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteppedGateTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 5);
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
    void aRecordIsSentWhenItsTimeHasComeAndWhoeverHoldsTheGateSaysSo() {
        try (var gate = ready()) {
            gate.step();
            gate.present(festival.code(0));

            gate.step();
            assertThat(cloud.records()).isEmpty();

            assertThat(gate.untilDue()).isPositive();
            clock.pass(gate.untilDue());
            gate.step();
            assertThat(cloud.records()).hasSize(1);
            assertThat(gate.standing().waiting()).isZero();
        }
    }

    @Test
    void aManifestThatIsNeededIsFetchedOnlyWhenSaidSo() {
        try (var gate = ready()) {
            cloud.goWrong((exchange, call) -> call.contains("/changes?") && cloud.refuse(exchange, 410,
                    "manifest-needed"));
            gate.step();
            cloud.goRight();
            cloud.offer(festival.snapshot(50));

            assertThat(gate.wantsManifest()).isTrue();
            assertThat(gate.standing().manifest().version()).isEqualTo(10);

            gate.fetchManifest();
            assertThat(gate.wantsManifest()).isFalse();
            assertThat(gate.standing().manifest().version()).isEqualTo(50);
        }
    }

    private SteppedGate ready() {
        var gate = house.gates().openStepped(house.enrolled());
        gate.preload(progress -> {});
        gate.standAt(Festival.NORTH, Direction.IN);
        clock.pass(Duration.ofSeconds(1));
        return gate;
    }
}
