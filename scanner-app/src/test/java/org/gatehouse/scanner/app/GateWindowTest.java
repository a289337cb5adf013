package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.KeyCode;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The real window through the real camera path, without a display, a cloud or hardware.
@Tag("ui")
class GateWindowTest extends AtTheWindow {
    @Test
    void aGateThatScansBeginsToSendByItselfToo() {
        try (GateStage window = open(FakeGates.enrolled(gate), new FakeHardware())) {
            window.awaitShown("entry");

            GateStage.await(gate::syncing, () -> "what waits is not sent");
        }
    }

    @Test
    void everyVerdictFillsTheWindowUntilItIsDismissed(FxRobot robot) {
        Map<String, Verdict> all = Verdicts.oneOfEach();
        all.forEach(gate::saying);
        try (GateStage window = open(FakeGates.enrolled(gate), camera())) {
            for (String code : all.keySet()) {
                window.awaitShown("entry");
                robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText(code));
                window.press(robot, "entry-check");
                window.awaitShown("verdict");
                robot.push(KeyCode.ESCAPE);
                window.awaitGone("verdict");
            }
            assertThat(gate.presented).containsExactlyElementsOf(all.keySet());
        }
    }

    @Test
    void aUsbScannerWorksWhereverTheFocusIsAndLeavesWhatAPersonTyped(FxRobot robot) {
        try (GateStage window = open(FakeGates.enrolled(gate), camera())) {
            window.awaitShown("entry");
            robot.interact(() -> robot.lookup("#sync-now").queryButton().requestFocus());

            robot.interact(() -> Keyboard.scans(window.stage().getScene(), ADA));
            window.awaitWords("verdict-headline", "Let in");
            assertThat(window.words("entry")).isEmpty();
            assertThat(gate.syncs).isZero();

            robot.interact(() -> {
                robot.lookup("#entry").queryTextInputControl().setText("slow");
                robot.lookup("#entry").queryTextInputControl().requestFocus();
                robot.lookup("#entry").queryTextInputControl().end();
            });
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), BEN));
            window.awaitWords("verdict-headline", "Already used");
            assertThat(window.words("entry")).isEqualTo("slow");
            assertThat(gate.presented).containsExactly(ADA, BEN);
        }
    }

    @Test
    void aCodeThatBeginsWithASpaceIsReadWholeAndPressesNoButtonButAPersonsSpaceDoes(FxRobot robot) {
        gate.saying(" 6BF 1A-Z", Verdicts.oneOfEach().get("admit"));
        try (GateStage window = open(FakeGates.enrolled(gate), new FakeHardware())) {
            window.awaitShown("entry");
            robot.interact(() -> robot.lookup("#sync-now").queryButton().requestFocus());

            robot.interact(() -> Keyboard.scans(window.stage().getScene(), " 6BF 1A-Z"));
            window.awaitWords("verdict-headline", "Let in");
            assertThat(gate.presented).containsExactly(" 6BF 1A-Z");
            assertThat(gate.syncs).isZero();

            robot.interact(() -> robot.lookup("#sync-now").queryButton().requestFocus());
            robot.push(KeyCode.SPACE);
            GateStage.await(() -> gate.syncs == 1, () -> "the button was not pressed");
            assertThat(window.words("entry")).isEmpty();
        }
    }

    @Test
    void aScannerSetToAnotherKeyboardThanTheMachineIsUnderstood(FxRobot robot) {
        gate.saying("6BF YZ:1A-Z", Verdicts.oneOfEach().get("admit"));
        try (GateStage window = open(FakeGates.enrolled(gate), new FakeHardware())) {
            window.awaitShown("entry");

            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "6BF ZYÖ1AßY"));

            window.awaitWords("verdict-headline", "Let in");
            assertThat(gate.presented).containsExactly("6BF YZ:1A-Z");
        }
    }

    @Test
    void aNewMachineIsEnrolledByCameraLoadedAndPlaced(FxRobot robot) throws Exception {
        gate.notYetLoaded().standingNowhere().failingToLoadOnce(new PreloadFailure.NotFetched(
                new CloudFailure.Unreachable(CloudFailure.Cause.BROKEN)));
        FakeGates gates = FakeGates.notEnrolled(gate);
        try (GateStage window = open(gates, camera())) {
            window.awaitWords("camera-hint", "Show the enrolment code to the camera");

            show("1", new EnrolmentCode("7F3A9QXM04TZ").forQr());
            window.awaitShown("preload-notice");
            assertThat(gate.syncing()).as("what waits is sent without a list, too").isTrue();
            window.press(robot, "preload-again");
            window.awaitShown("place-south-in");
            window.press(robot, "place-south-in");

            window.awaitWords("place", "South gate · Entry");
            assertThat(gates.enrolledAs).isEqualTo("Door laptop");
            assertThat(gate.stand()).hasValueSatisfying(stand -> {
                assertThat(stand.gate()).isEqualTo(Festival.SOUTH.id());
                assertThat(stand.direction()).isEqualTo(Direction.IN);
            });
        }
    }

    @Test
    void aTicketShownInsteadOfTheEnrolmentCodeIsExplained() throws Exception {
        try (GateStage window = open(FakeGates.notEnrolled(gate), camera())) {
            window.awaitShown("enrol-code");

            show("1", ADA);

            window.awaitShown("enrol-seen");
            assertThat(gate.presented).isEmpty();
        }
    }

    @Test
    void aStoreThatDoesNotOpenIsSaidAndTriedAgain(FxRobot robot) {
        try (GateStage window = open(FakeGates.enrolled(gate).notOpeningOnce(new StoreFailure.InUse()), camera())) {
            window.awaitShown("trouble-again");

            window.press(robot, "trouble-again");

            window.awaitShown("entry");
        }
    }
}
