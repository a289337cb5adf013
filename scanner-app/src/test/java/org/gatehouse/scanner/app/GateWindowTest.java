package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.sarxos.webcam.WebcamDriver;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.camera.FolderDriver;
import org.gatehouse.scanner.camera.FolderPlay;
import org.gatehouse.scanner.decode.Scene;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.StoreFailure;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The real window through the real camera path, without a display, a cloud or hardware.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateWindowTest {
    private static final String ADA = "ADA LINDQVIST WEEKEND 1";
    private static final String BEN = "BEN OSEI WEEKEND 2";

    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate()
            .saying(ADA, new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0))
            .saying(BEN, Verdicts.oneOfEach().get("already-in"));

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
    void aGateThatScansBeginsToSendByItselfToo() {
        try (GateStage window = open(FakeGates.enrolled(gate), new FakeHardware())) {
            window.awaitShown("entry");

            GateStage.await(gate::syncing, () -> "what waits is not sent");
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

    private GateStage open(FakeGates gates, WebcamDriver driver) {
        return GateStage.open(home, gates, driver, 1000, 680);
    }

    /// A camera before which [#show] holds things, one after the other, without a pause between.
    private FolderDriver camera() {
        try {
            return new FolderDriver(FolderPlay.of(Files.createDirectories(home.resolve("camera"))).sized(640, 480)
                    .at(10).holding(20, 0).ending(FolderPlay.Ending.WAIT));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void show(String name, String code) throws IOException {
        save(name, scene(code));
    }

    private static GreyPicture scene(String code) {
        return new Scene(640, 480, 110).with(Scene.Held.of(code, 320, 240, 8).tilted(6, 8, -6)).blurred(0.8)
                .noisy(4, 1);
    }

    private static BufferedImage image(GreyPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < picture.width(); x++)
                image.setRGB(x, y, picture.at(x, y) * 0x010101);
        return image;
    }

    private void save(String name, GreyPicture picture) throws IOException {
        BufferedImage image = image(picture);
        Path whole = home.resolve(name + ".tmp");
        ImageIO.write(image, "png", whole.toFile());
        Files.move(whole, home.resolve("camera").resolve(name + ".png"), StandardCopyOption.ATOMIC_MOVE);
    }
}
