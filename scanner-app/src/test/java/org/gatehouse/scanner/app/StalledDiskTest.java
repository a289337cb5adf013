package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Verdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The window lives while the disk keeps a guest waiting.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StalledDiskTest {
    private static final String ADA = "ADA LINDQVIST WEEKEND 1";

    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate().saying(ADA, Verdicts.oneOfEach().get("admit")).stalling();

    @Test
    void theGateIsChangedOnceTheGuestWhoStandsThereIsJudgedAndTheWindowAnswersMeanwhile(FxRobot robot) {
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), new FakeHardware(), 1000, 680)) {
            present(window, robot);

            robot.push(KeyCode.F6);
            window.awaitShown("place-south-in");
            window.press(robot, "place-south-in");
            robot.push(KeyCode.F1);

            window.awaitShown("keys-sheet");
            assertThat(window.words("place")).isEqualTo("North gate · Entry");
            gate.going();
            window.awaitWords("place", "South gate · Entry");
        }
    }

    private void present(GateStage window, FxRobot robot) {
        window.awaitWords("place", "North gate · Entry");
        robot.interact(() -> Keyboard.scans(window.stage().getScene(), ADA));
        GateStage.await(() -> gate.presented.contains(ADA), () -> "nobody was presented");
    }
}
