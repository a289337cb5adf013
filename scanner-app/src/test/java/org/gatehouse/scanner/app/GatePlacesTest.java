package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Standing somewhere else: another gate, another event, one more.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GatePlacesTest {
    private static final EnrolledEvent JAZZ = new EnrolledEvent(EventId.parse("jazz"), "Jazz in the park",
            DeviceId.parse("jazz-1"), "Jazz 1", Festival.NOW, URI.create("http://localhost/"));

    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate();
    private final FakeGates gates = FakeGates.enrolled(gate).and(JAZZ, 3);

    @Test
    void aKeyAndAChoiceLeadToAnotherGateWhileScanningGoesOn(FxRobot robot) {
        try (GateStage window = open(robot)) {
            robot.push(KeyCode.TAB);
            window.press(robot, "place-north-out");

            window.awaitWords("place", "North gate · Exit");
            assertThat(gate.stand().orElseThrow().direction()).isEqualTo(Direction.OUT);
            assertThat(window.isShown("places-sheet")).isFalse();
        }
    }

    @Test
    void anotherEventOfThisMachineSaysWhatWaitsOfItAndIsOpened(FxRobot robot) {
        try (GateStage window = open(robot)) {
            GateStage.await(() -> robot.lookup("#event-0").tryQuery().isPresent(), () -> "no other event");
            assertThat(robot.lookup("#event-0").queryButton().getAccessibleText()).contains("Jazz in the park",
                    "3 records wait");

            window.press(robot, "event-0");

            GateStage.await(() -> JAZZ.equals(gates.opened), () -> "still at " + gates.opened);
            window.awaitShown("entry");
        }
    }

    @Test
    void oneMoreEventIsEnrolledForOrNotAfterAll(FxRobot robot) {
        try (GateStage window = open(robot)) {
            window.press(robot, "enrol-another");
            window.awaitShown("enrol-code");
            gates.opened = null;

            window.press(robot, "way-back");

            window.awaitShown("entry");
            assertThat(gates.opened).isEqualTo(Festival.enrolled());
        }
    }

    @Test
    void anEventThatDoesNotOpenLeadsBackToTheOneBeforeAlsoAfterARestart(FxRobot robot) {
        try (GateStage window = open(robot)) {
            gates.notOpeningOnce(new StoreFailure.Unusable());
            GateStage.await(() -> robot.lookup("#event-0").tryQuery().isPresent(), () -> "no other event");
            window.press(robot, "event-0");
            window.awaitShown("trouble");
        }
        try (GateStage again = GateStage.open(home, gates.notOpeningOnce(new StoreFailure.Unusable()),
                new FakeHardware(), 1000, 680)) {
            again.awaitShown("trouble-again");
            again.press(robot, "trouble-again");
            again.awaitShown("entry");
            assertThat(gates.opened).isEqualTo(Festival.enrolled());
        }
    }

    @Test
    void theWayBackIsOneButtonAway(FxRobot robot) {
        try (GateStage window = open(robot)) {
            gates.notOpeningOnce(new StoreFailure.Unusable());
            GateStage.await(() -> robot.lookup("#event-0").tryQuery().isPresent(), () -> "no other event");
            window.press(robot, "event-0");
            window.awaitShown("way-back");

            window.press(robot, "way-back");

            window.awaitShown("entry");
            assertThat(gates.opened).isEqualTo(Festival.enrolled());
        }
    }

    private GateStage open(FxRobot robot) {
        GateStage window = GateStage.open(home, gates, new FakeHardware(), 1000, 680);
        window.awaitShown("entry");
        robot.push(KeyCode.F6);
        window.awaitShown("place-north-out");
        return window;
    }
}
