package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.gatehouse.desk.words.Language;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The end of the night at the real window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateNightTest {
    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate();
    private final FakeGates gates = FakeGates.enrolled(gate);

    @Test
    void nobodyLeavesWhileRecordsWaitAndWhoLeavesIsAskedOnceMore(FxRobot robot) {
        gate.counting(120, 7, 3).offline();
        try (GateStage window = open()) {
            robot.push(KeyCode.F2);
            window.press(robot, "end-night");
            window.awaitWords("night-waiting", "3 only on this machine");
            window.awaitWords("night-admitted", "120");
            assertThat(robot.lookup("#leave-event").queryButton().isDisabled()).isTrue();

            window.press(robot, "night-send");
            GateStage.await(() -> gate.syncs == 1, () -> "nothing was sent");
            gate.counting(120, 7, 0).changed();
            window.awaitWords("night-waiting", "All sent");
            window.press(robot, "leave-event");
            assertThat(gates.enrolled()).isNotEmpty();
            window.press(robot, "question-yes");

            window.awaitShown("enrol-code");
            assertThat(gates.enrolled()).isEmpty();
        }
    }

    @Test
    void anEventThatIsOverOffersItsEndOnceAndIsNotLeftUnasked(FxRobot robot) {
        try (GateStage window = open()) {
            gate.over().changed();
            window.awaitShown("night-sheet");
            assertThat(gates.enrolled()).isNotEmpty();

            window.speak(Language.ARABIC);
            window.awaitWords("leave-event", "مغادرة هذه الفعالية…");
            robot.push(KeyCode.ESCAPE);
            window.awaitGone("night-sheet");
            gate.changed();

            robot.interact(() -> {});
            assertThat(window.isShown("night-sheet")).isFalse();
            assertThat(window.isShown("entry")).isTrue();
        }
    }

    private GateStage open() {
        GateStage window = GateStage.open(home, gates, new FakeHardware(), 1000, 680);
        window.awaitShown("entry");
        return window;
    }
}
