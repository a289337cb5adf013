package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.words.Language;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.camera.FolderDriver;
import org.gatehouse.scanner.camera.FolderPlay;
import org.gatehouse.scanner.decode.Grades;
import org.gatehouse.scanner.decode.Scene;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.FakeSupervisor;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Undoing;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.signature.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Every state of the gate's window in all themes: for people to look at, in `target/shots`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateShotsTest {
    private static final String EXTRA = System.getProperty("gatehouse.shots", "");

    @TempDir
    Path home;

    @Test
    void everyVerdictIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = busyNight();
        Map<String, Verdict> all = Verdicts.oneOfEach();
        all.forEach(gate::saying);
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            for (String name : all.keySet()) {
                int before = gate.presented.size();
                robot.interact(() -> Keyboard.scans(window.stage().getScene(), name));
                GateStage.await(() -> gate.presented.size() > before, () -> name + " was not judged");
                window.awaitShown("verdict");
                shoot(window, "verdict-" + name);
            }
        }
        assertThat(Path.of("target/shots/verdict-admit-light.png")).exists();
    }

    @Test
    void waitingForATicketIsDrawn(FxRobot robot) throws Exception {
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(busyNight().offline()), emptyHand(), 1000,
                680)) {
            window.awaitWords("camera-hint", "Show a ticket to the camera");
            Thread.sleep(1300);
            shoot(window, "waiting");
            robot.push(KeyCode.F1);
            shoot(window, "keys");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.F2);
            shoot(window, "standing");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.F4);
            shoot(window, "cameras");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.F7);
            shoot(window, "sound");
        }
    }

    @Test
    void theNightSoFarIsDrawn(FxRobot robot) throws Exception {
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(busyNight().withFreeSpace(1_400_000_000L)),
                emptyHand(), 1000, 680)) {
            window.awaitShown("show-incidents");
            robot.push(KeyCode.SHIFT, KeyCode.F2);
            window.awaitShown("figures-sheet");
            shoot(window, "figures");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.F2);
            window.awaitShown("history-sheet");
            robot.push(KeyCode.DOWN);
            shoot(window, "history");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.SHIFT, KeyCode.F5);
            window.awaitShown("incidents-sheet");
            shoot(window, "incidents");
            robot.push(KeyCode.ESCAPE);
            window.awaitGone("show-incidents");
        }
    }

    @Test
    void aTrialBeforeTheDoorsIsDrawnAndNothingIsKept(FxRobot robot) throws Exception {
        FakeGate gate = new FakeGate().saying("ADA", Verdicts.oneOfEach().get("too-early"));
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            robot.push(KeyCode.SHIFT, KeyCode.F4);
            window.awaitShown("trial-read");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "ADA"));
            window.awaitShown("trial-told");
            shoot(window, "trial");
            robot.push(KeyCode.ESCAPE);
            window.awaitShown("entry");
        }
        assertThat(gate.presented).isEmpty();
    }

    @Test
    void largeTextIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = busyNight().saying("ADA", Verdicts.oneOfEach().get("already-in"));
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            for (int i = 0; i < 4; i++)
                robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
            shoot(window, "large-waiting");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "ADA"));
            window.awaitShown("verdict");
            shoot(window, "large-verdict");
        }
    }

    @Test
    void theEndOfTheNightIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = busyNight().offline();
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            robot.push(KeyCode.F2);
            window.press(robot, "end-night");
            window.awaitWords("night-admitted", "1,284");
            shoot(window, "night-waiting");
            gate.counting(1284, 37, 0).changed();
            window.awaitWords("night-waiting", "All sent");
            shoot(window, "night");
        }
    }

    @Test
    void whatIsDoneByHandIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = Guests.atTheGate();
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            robot.push(KeyCode.F12);
            shoot(window, "look");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), Guests.GROUP_CODE));
            window.awaitShown("verdict");
            shoot(window, "looked");
            robot.push(KeyCode.ESCAPE);
            typed(robot, "berg");
            window.awaitShown("search-results");
            shoot(window, "search");
            typed(robot, "xyz");
            GateStage.await(() -> window.isShown("search-tips"), () -> "somebody was found");
            shoot(window, "search-nobody");
            gate.hidingNames();
            typed(robot, "K7MQ");
            GateStage.await(() -> window.isShown("search-note"), () -> "names are not hidden");
            shoot(window, "search-hidden");
        }
    }

    @Test
    void groupsAndOrdersAreDrawn(FxRobot robot) throws Exception {
        FakeGate gate = Guests.atTheGate();
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            for (Language language : Language.values())
                if (language == Language.ENGLISH || EXTRA.equals("all") || EXTRA.contains(language.tag())) {
                    window.speak(language);
                    drawGroupsAndOrders(gate, window, robot, language == Language.ENGLISH ? "" : "-" + language.tag());
                }
        }
    }

    /// Another language would close the sheets, so each is gone through by itself.
    private static void drawGroupsAndOrders(FakeGate gate, GateStage window, FxRobot robot, String suffix) {
        robot.interact(() -> Keyboard.scans(window.stage().getScene(), Guests.GROUP_CODE));
        window.awaitShown("offer");
        shootOnce(window, "offer-group" + suffix);
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        window.awaitShown("order-sheet");
        shootOnce(window, "group" + suffix);
        robot.interact(() -> Keyboard.scans(window.stage().getScene(), Guests.FAMILY_CODE));
        window.awaitShown("offer");
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        window.awaitShown("order-sheet");
        shootOnce(window, "order" + suffix);
        String second = Guests.ticket(11, Festival.WEEKEND).wire();
        Verdict before = gate.look(second);
        gate.saying(second, gate.look(Guests.ticket(13, Festival.WEEKEND)));
        robot.push(KeyCode.ENTER);
        window.awaitShown("outcome");
        shootOnce(window, "outcome" + suffix);
        gate.saying(second, before);
        robot.push(KeyCode.ENTER);
        typed(robot, "berg");
        window.awaitShown("search-list");
        robot.push(KeyCode.ENTER);
        window.awaitShown("order-sheet");
        shootOnce(window, "found" + suffix);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        window.awaitGone("search-results");
    }

    private static void typed(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText(text));
        robot.interact(() -> robot.lookup("#entry").queryTextInputControl().requestFocus());
    }

    /// What another language would close: in both looks, usual and small.
    private static void shootOnce(GateStage window, String name) {
        allLooks(window, name);
        if (EXTRA.isEmpty())
            return;
        window.size(760, 560);
        allLooks(window, name + "-small");
        window.size(1000, 680);
    }

    @Test
    void whatASupervisorDecidesIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = busyNight().saying("ADA", Verdicts.oneOfEach().get("already-in"));
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitShown("entry");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "ADA"));
            window.awaitShown("overrule");
            shoot(window, "overrule-offer");
            robot.push(KeyCode.F10);
            window.awaitGone("pin-pad");
            shoot(window, "pin-none");
            robot.push(KeyCode.ESCAPE);
            gate.supervisor.known();
            robot.push(KeyCode.F10);
            window.awaitShown("pin-pad");
            pressed(robot, "1111");
            shoot(window, "pin");
            gate.supervisor.saying(new PinAnswer.Locked(Festival.NOW.plusSeconds(60)));
            pressed(robot, "111111");
            robot.push(KeyCode.ENTER);
            GateStage.await(() -> window.words("pin-told").startsWith("Too many"), () -> "it is not locked");
            shoot(window, "pin-locked");
            pressed(robot, FakeSupervisor.PIN);
            robot.push(KeyCode.ENTER);
            window.awaitShown("reason-sheet");
            shoot(window, "reasons");
            window.press(robot, "reason-1");
            window.awaitGone("overrule");
            shoot(window, "overruled");
            robot.push(KeyCode.F10);
            window.awaitShown("offer-last");
            shoot(window, "supervisor");
            gate.supervisor.saying(new Undone.Refused(new Undoing.TooLate(Festival.NOW.minusSeconds(60))));
            window.press(robot, "offer-last");
            pressed(robot, FakeSupervisor.PIN);
            robot.push(KeyCode.ENTER);
            window.awaitShown("reason-sheet");
            window.press(robot, "reason-1");
            window.awaitShown("deed-told");
            shoot(window, "take-back-refused");
            robot.push(KeyCode.ESCAPE);
            gate.supervisor.saying(new Undone.TakenBack(record(), new RecordId(Festival.ME, 1, 78), Festival.NOW));
            robot.push(KeyCode.CONTROL, KeyCode.F2);
            window.awaitShown("history-sheet");
            robot.push(KeyCode.DOWN);
            shoot(window, "history-take-back");
            robot.push(KeyCode.DELETE);
            window.awaitShown("pin-pad");
            pressed(robot, FakeSupervisor.PIN);
            robot.push(KeyCode.ENTER);
            window.awaitShown("reason-sheet");
            window.press(robot, "reason-1");
            window.awaitShown("deed-told");
            shoot(window, "take-back-done");
        }
    }

    private static GateRecord record() {
        return new GateRecord(new RecordId(Festival.ME, 1, 7), in(), Festival.EVENT,
                Festival.ticket(Festival.WEEKEND, 1), Festival.NORTH.id(), Festival.NOW, Confidence.ANCHORED, 231,
                "steward", RecordChain.START, Bytes.of(new byte[64]));
    }

    private static void pressed(FxRobot robot, String digits) {
        robot.write(digits);
    }

    @Test
    void cameraTroubleIsDrawn() throws Exception {
        FakeHardware hardware = new FakeHardware();
        hardware.plugIn("HD Webcam C270").heldByAnotherProgram();
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(busyNight()), hardware, 1000, 680)) {
            window.awaitWords("camera-trouble", "Another program is using the camera");
            shoot(window, "camera-busy");
        }
    }

    @Test
    void settingUpIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = new FakeGate().notYetLoaded().standingNowhere()
                .failingToLoadOnce(new PreloadFailure.NotStored(true));
        try (GateStage window = GateStage.open(home, FakeGates.notEnrolled(gate), emptyHand(), 1000, 680)) {
            window.awaitWords("camera-hint", "Show the enrolment code to the camera");
            shoot(window, "enrol");
            window.type(robot, "enrol-code", "7F3A9QXM04");
            window.press(robot, "enrol-go");
            shoot(window, "enrol-fault");
            window.type(robot, "enrol-code", "TZ");
            window.press(robot, "enrol-go");
            window.awaitShown("preload-again");
            shoot(window, "preload-failed");
            window.press(robot, "preload-again");
            window.awaitShown("place-north-in");
            shoot(window, "place");
        }
    }

    /// English in the usual size in light; with `gatehouse.shots=all` also in dark and high contrast and in the smallest size there is, and
    /// both in Arabic; with other languages' tags in it (`ar,de`), light and dark, and small in those.
    private static void shoot(GateStage window, String name) throws InterruptedException {
        allLooks(window, name);
        if (EXTRA.equals("all")) {
            allSizes(window, name);
            return;
        }
        for (Language language : Language.values())
            if (EXTRA.contains(language.tag())) {
                in(window, language, 760, 560);
                window.look(Appearance.LIGHT);
                window.picture(name + "-" + language.tag() + "-small-light");
            }
        in(window, Language.ENGLISH, 1000, 680);
    }

    private static void allSizes(GateStage window, String name) throws InterruptedException {
        in(window, Language.ENGLISH, 760, 560);
        allLooks(window, name + "-small");
        in(window, Language.ARABIC, 760, 560);
        allLooks(window, name + "-ar-small");
        in(window, Language.ARABIC, 1000, 680);
        allLooks(window, name + "-ar");
        in(window, Language.ENGLISH, 1000, 680);
    }

    private static void allLooks(GateStage window, String name) {
        window.look(Appearance.LIGHT);
        window.picture(name + "-light");
        if (EXTRA.isEmpty())
            return;
        window.look(Appearance.DARK);
        window.picture(name + "-dark");
        if (EXTRA.equals("all") || EXTRA.equals("contrast")) {
            window.look(Appearance.CONTRAST);
            window.picture(name + "-contrast");
        }
    }

    /// What is said again by the judging thread needs a moment.
    private static void in(GateStage window, Language language, double width, double height)
            throws InterruptedException {
        window.speak(language);
        window.size(width, height);
        Thread.sleep(150);
    }

    private static FakeGate busyNight() {
        return new FakeGate().counting(1284, 37, 12)
                .arriving(IntStream.range(0, 115).map(i -> (int) (14 * Math.exp(-i / 45.0) * (1 + 0.4 * Math.sin(i))))
                        .toArray())
                .withIncidents(new GateIncident.AdmittedAgain(new Incident(Festival.ticket(Festival.WEEKEND, 1),
                        List.of(Festival.admitted("2026-09-12T18:02:00Z", Festival.NORTH, Festival.ME),
                                Festival.admitted("2026-09-12T18:15:00Z", Festival.SOUTH, Festival.OTHER)))))
                .remembering("2026-09-12T18:39:12Z", in(), "Ada Lindqvist")
                .remembering("2026-09-12T18:38:40Z", new GateRecord.Refused(VerdictKind.ALREADY_IN), "Ben Osei")
                .remembering("2026-09-12T18:38:02Z", in(), "Noor van der Berg")
                .remembering("2026-09-12T18:37:20Z", new GateRecord.Refused(VerdictKind.WRONG_GATE), null)
                .remembering("2026-09-12T18:36:51Z", in(), "Maximiliana Wolfeschlegelsteinhausenbergerdorff")
                .remembering("2026-09-12T18:36:03Z", in(), "محمد عبد الرحمن");
    }

    private static GateRecord.In in() {
        return new GateRecord.In(1, GateRecord.Grounds.LISTED, null);
    }

    /// A camera that sees a hand with a phone whose code cannot be read.
    private FolderDriver emptyHand() throws IOException {
        Path folder = Files.createDirectories(home.resolve("hand"));
        GreyPicture grey = new Scene(1280, 720, 70)
                .with(Scene.Held.of(Grades.TICKET, 620, 350, 6).tilted(8, 10, -12).inked(60, 190))
                .covered(560, 290, 150, 190, 150).glare(700, 300, 320, 50).shaded(0.5).blurred(1.4).noisy(6, 1);
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 720; y++)
            for (int x = 0; x < 1280; x++)
                image.setRGB(x, y, new Color(grey.at(x, y), Math.min(255, grey.at(x, y) * 98 / 100),
                        grey.at(x, y) * 92 / 100).getRGB());
        ImageIO.write(image, "png", folder.resolve("hand.png").toFile());
        return new FolderDriver(FolderPlay.of(folder).holding(1, 0).at(1));
    }
}
