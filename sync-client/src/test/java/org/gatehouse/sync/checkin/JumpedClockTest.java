package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.Verdict.AdmitSignatureOnly;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody sets the machine's clock between two starts.
class JumpedClockTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock machine = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 5);
    private CloudServer cloud;
    private EnrolledEvent enrolled;
    private GateHouse house;

    @BeforeEach
    void closeAGateThatHasHeardEverything() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(machine.getAsLong()));
        house = new GateHouse(home, cloud, machine);
        enrolled = house.enrolled();
        try (var gate = house.gates().openStepped(enrolled)) {
            gate.preload(progress -> {});
            gate.standAt(Festival.NORTH, Direction.IN);
            heard(gate);
            assertThat(asOf(gate)).isEqualTo(cloud.now());
        }
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatIsKnownIsNeverSaidToBeKnownUpToATimeThatHasNotCome() {
        machine.set(SIX.plus(Duration.ofDays(1)));
        try (var gate = house.gates().openStepped(enrolled)) {
            var before = asOf(gate);
            gate.preload(progress -> {});
            assertThat(gate.standing().confidence()).isNotEqualTo(Confidence.ANCHORED);
            assertThat(asOf(gate)).isEqualTo(before);

            machine.pass(Duration.ofMinutes(20));
            var sold = festival.newTicket(cloud.now());
            assertThat(gate.present(festival.code(sold)).verdict()).isInstanceOf(AdmitSignatureOnly.class);
        }
    }

    @Test
    void onceTheCloudHasToldItsTimeWhatIsShownIsAsOfThatTime() {
        machine.set(SIX.minus(Duration.ofDays(40)));
        try (var gate = house.gates().openStepped(enrolled)) {
            machine.pass(Duration.ofMinutes(5));
            heard(gate);

            assertThat(asOf(gate)).isEqualTo(cloud.now());
            assertThat(gate.standing().now()).isEqualTo(cloud.now());
            assertThat(gate.standing().lastContact()).isEqualTo(cloud.now());
            assertThat(gate.standing().confidence()).isEqualTo(Confidence.ANCHORED);
        }
    }

    /// The first round has the cloud's time at its end.
    private static void heard(SteppedGate gate) {
        gate.syncNow();
        gate.step();
        gate.syncNow();
        gate.step();
    }

    private static Instant asOf(SteppedGate gate) {
        return Objects.requireNonNull(gate.standing().manifest()).asOf();
    }
}
