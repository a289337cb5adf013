package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Every state of the gate's window in all themes: for people to look at, in `target/shots`.
@Tag("ui")
class GateShotsTest extends DrawnGate {
    @Test
    void everyVerdictIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = GateAlbum.busyNight();
        Map<String, Verdict> all = Verdicts.oneOfEach();
        all.forEach(gate::saying);
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            for (String name : all.keySet()) {
                int before = gate.presented.size();
                robot.interact(() -> Keyboard.scans(window.stage().getScene(), name));
                GateStage.await(() -> gate.presented.size() > before, () -> name + " was not judged");
                window.awaitShown("verdict");
                GateAlbum.shoot(window, "verdict-" + name);
            }
        }
        assertThat(Path.of("target/shots/verdict-admit-light.png")).exists();
    }

    @Test
    void waitingForATicketIsDrawn(FxRobot robot) throws Exception {
        try (GateStage window = open(FakeGates.enrolled(GateAlbum.busyNight().offline()))) {
            window.awaitWords("camera-hint", "Show a ticket to the camera");
            Thread.sleep(1300);
            GateAlbum.shoot(window, "waiting");
            robot.push(KeyCode.F1);
            GateAlbum.shoot(window, "keys");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.F2);
            GateAlbum.shoot(window, "standing");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.F4);
            GateAlbum.shoot(window, "cameras");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.F7);
            GateAlbum.shoot(window, "sound");
        }
    }

    @Test
    void theNightSoFarIsDrawn(FxRobot robot) throws Exception {
        try (GateStage window = open(FakeGates.enrolled(GateAlbum.busyNight().withFreeSpace(1_400_000_000L)))) {
            window.awaitShown("show-incidents");
            robot.push(KeyCode.SHIFT, KeyCode.F2);
            window.awaitShown("figures-sheet");
            GateAlbum.shoot(window, "figures");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.F2);
            window.awaitShown("history-sheet");
            robot.push(KeyCode.DOWN);
            GateAlbum.shoot(window, "history");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.SHIFT, KeyCode.F5);
            window.awaitShown("incidents-sheet");
            GateAlbum.shoot(window, "incidents");
            robot.push(KeyCode.ESCAPE);
            window.awaitGone("show-incidents");
        }
    }

    @Test
    void aTrialBeforeTheDoorsIsDrawnAndNothingIsKept(FxRobot robot) throws Exception {
        FakeGate gate = new FakeGate().saying("ADA", Verdicts.oneOfEach().get("too-early"));
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            robot.push(KeyCode.SHIFT, KeyCode.F4);
            window.awaitShown("trial-read");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "ADA"));
            window.awaitShown("trial-told");
            GateAlbum.shoot(window, "trial");
            robot.push(KeyCode.ESCAPE);
            window.awaitShown("entry");
        }
        assertThat(gate.presented).isEmpty();
    }

    @Test
    void largeTextIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = GateAlbum.busyNight().saying("ADA", Verdicts.oneOfEach().get("already-in"));
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            for (int i = 0; i < 4; i++)
                robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
            GateAlbum.shoot(window, "large-waiting");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "ADA"));
            window.awaitShown("verdict");
            GateAlbum.shoot(window, "large-verdict");
        }
    }

    @Test
    void theEndOfTheNightIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = GateAlbum.busyNight().offline();
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            robot.push(KeyCode.F2);
            window.press(robot, "end-night");
            window.awaitWords("night-admitted", "1,284");
            GateAlbum.shoot(window, "night-waiting");
            gate.counting(1284, 37, 0).changed();
            window.awaitWords("night-waiting", "All sent");
            GateAlbum.shoot(window, "night");
        }
    }

    @Test
    void cameraTroubleIsDrawn() throws Exception {
        FakeHardware hardware = new FakeHardware();
        hardware.plugIn("HD Webcam C270").heldByAnotherProgram();
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(GateAlbum.busyNight()), hardware, 1000, 680)) {
            window.awaitWords("camera-trouble", "Another program is using the camera");
            GateAlbum.shoot(window, "camera-busy");
        }
    }

    @Test
    void settingUpIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = new FakeGate().notYetLoaded().standingNowhere()
                .failingToLoadOnce(new PreloadFailure.NotStored(true));
        try (GateStage window = open(FakeGates.notEnrolled(gate))) {
            window.awaitWords("camera-hint", "Show the enrolment code to the camera");
            GateAlbum.shoot(window, "enrol");
            window.type(robot, "enrol-code", "7F3A9QXM04");
            window.press(robot, "enrol-go");
            GateAlbum.shoot(window, "enrol-fault");
            window.type(robot, "enrol-code", "TZ");
            window.press(robot, "enrol-go");
            window.awaitShown("preload-again");
            GateAlbum.shoot(window, "preload-failed");
            window.press(robot, "preload-again");
            window.awaitShown("place-north-in");
            GateAlbum.shoot(window, "place");
        }
    }
}
