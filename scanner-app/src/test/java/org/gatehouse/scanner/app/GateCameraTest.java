package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import javafx.scene.input.KeyCode;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.decode.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What the camera of the real window sees, and what is wrong with it.
@Tag("ui")
class GateCameraTest extends AtTheWindow {
    @Test
    void aTicketHeldBeforeTheCameraIsJudgedOnceAndTheNextAtOnce() throws Exception {
        try (GateStage window = open(FakeGates.enrolled(gate), camera())) {
            window.awaitWords("camera-hint", "Show a ticket to the camera");

            show("1", ADA);
            window.awaitWords("verdict-headline", "Let in");
            window.awaitWords("verdict-holder", "Ada Lindqvist");
            show("2", BEN);
            window.awaitWords("verdict-headline", "Already used");

            assertThat(gate.presented).containsExactly(ADA, BEN);
            window.awaitWords("count-admitted", "1");
            window.awaitWords("count-refused", "1");
        }
    }

    @Test
    void aTicketBeforeTheCameraClosesWhatWouldHideItsVerdict(FxRobot robot) throws Exception {
        try (GateStage window = open(FakeGates.enrolled(gate), camera())) {
            window.awaitWords("camera-hint", "Show a ticket to the camera");
            robot.push(KeyCode.F1);
            window.awaitShown("keys-sheet");

            show("1", ADA);

            window.awaitWords("verdict-headline", "Let in");
            window.awaitGone("keys-sheet");
        }
    }

    @Test
    void aTicketHeldUpWhileASupervisorDecidesIsJudgedOnlyWhenTheSheetIsGone(FxRobot robot) {
        FakeHardware hardware = new FakeHardware();
        try (GateStage window = open(FakeGates.enrolled(gate), hardware)) {
            window.awaitShown("entry");
            robot.push(KeyCode.F10);
            window.awaitWords("sheet-holding", "While this is open, no ticket shown to the camera is judged.");
            BufferedImage ticket = image(scene(ADA));
            hardware.plugIn("Door camera").seeing(640, 480, () -> ticket);
            robot.sleep(2000);
            assertThat(gate.presented).isEmpty();

            robot.push(KeyCode.ESCAPE);

            window.awaitWords("verdict-headline", "Let in");
        }
    }

    @Test
    void twoTicketsInViewAreAmberAndNeitherIsJudged() throws Exception {
        try (GateStage window = open(FakeGates.enrolled(gate), camera())) {
            window.awaitShown("camera-hint");

            save("1", new Scene(640, 480, 110).with(Scene.Held.of(ADA, 160, 240, 6))
                    .with(Scene.Held.of(BEN, 470, 240, 6)).noisy(3, 1));
            window.awaitWords("verdict-headline", "One at a time");

            assertThat(gate.presented).isEmpty();
        }
    }

    @Test
    void whateverIsWrongWithTheCameraIsSaidWithANextStepAndTypingGoesOn(FxRobot robot) {
        FakeHardware hardware = new FakeHardware();
        try (GateStage window = open(FakeGates.enrolled(gate), hardware)) {
            window.awaitWords("camera-trouble", "No camera found");
            FakeHardware.Camera camera = hardware.plugIn("Door camera").heldByAnotherProgram();
            window.awaitWords("camera-trouble", "Another program is using the camera");
            assertThat(window.words("camera-trouble-next")).contains("Door camera");

            robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText(ADA));
            window.press(robot, "entry-check");
            window.awaitWords("verdict-headline", "Let in");
            robot.push(KeyCode.ESCAPE);

            camera.sendingNothing().letGo();
            window.awaitWords("camera-trouble", "The camera sends no picture");
            camera.sendingBlack();
            window.awaitWords("camera-trouble", "The picture is black");
            camera.frozen();
            window.awaitWords("camera-trouble", "The picture stands still");
            hardware.unplug(camera);
            window.awaitWords("camera-trouble", "The camera was unplugged");
            hardware.plugIn("Door camera");
            window.awaitGone("camera-trouble");
        }
    }

    @Test
    void closingTheWindowSwitchesTheCameraOffAndClosesTheGate() {
        FakeHardware hardware = new FakeHardware();
        FakeHardware.Camera camera = hardware.plugIn("Door camera");
        try (GateStage window = open(FakeGates.enrolled(gate), hardware)) {
            window.awaitWords("camera-hint", "Show a ticket to the camera");
            assertThat(camera.lightIsOn()).isTrue();
        }

        assertThat(gate.closed).isTrue();
        GateStage.await(() -> !camera.lightIsOn(), () -> "the camera's light is still on");
    }
}
