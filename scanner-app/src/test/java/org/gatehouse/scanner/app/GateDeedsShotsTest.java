package org.gatehouse.scanner.app;

import javafx.scene.input.KeyCode;
import org.gatehouse.desk.words.Language;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.FakeSupervisor;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.sync.checkin.PinAnswer;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Undoing;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.signature.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is done by hand and by supervisors at the gate's window in all themes: for people to look at, in `target/shots`.
@Tag("ui")
class GateDeedsShotsTest extends DrawnGate {
    @Test
    void whatIsDoneByHandIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = Guests.atTheGate();
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            robot.push(KeyCode.F12);
            GateAlbum.shoot(window, "look");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), Guests.GROUP_CODE));
            window.awaitShown("verdict");
            GateAlbum.shoot(window, "looked");
            robot.push(KeyCode.ESCAPE);
            typed(robot, "berg");
            window.awaitShown("search-results");
            GateAlbum.shoot(window, "search");
            typed(robot, "xyz");
            GateStage.await(() -> window.isShown("search-tips"), () -> "somebody was found");
            GateAlbum.shoot(window, "search-nobody");
            gate.hidingNames();
            typed(robot, "K7MQ");
            GateStage.await(() -> window.isShown("search-note"), () -> "names are not hidden");
            GateAlbum.shoot(window, "search-hidden");
        }
    }

    @Test
    void groupsAndOrdersAreDrawn(FxRobot robot) throws Exception {
        FakeGate gate = Guests.atTheGate();
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            for (Language language : Language.values())
                if (GateAlbum.speaks(language)) {
                    window.speak(language);
                    drawGroupsAndOrders(gate, window, robot, language == Language.ENGLISH ? "" : "-" + language.tag());
                }
        }
    }

    /// Another language would close the sheets, so each is gone through by itself.
    private static void drawGroupsAndOrders(FakeGate gate, GateStage window, FxRobot robot, String suffix) {
        robot.interact(() -> Keyboard.scans(window.stage().getScene(), Guests.GROUP_CODE));
        window.awaitShown("offer");
        GateAlbum.shootOnce(window, "offer-group" + suffix);
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        window.awaitShown("order-sheet");
        GateAlbum.shootOnce(window, "group" + suffix);
        robot.interact(() -> Keyboard.scans(window.stage().getScene(), Guests.FAMILY_CODE));
        window.awaitShown("offer");
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        window.awaitShown("order-sheet");
        GateAlbum.shootOnce(window, "order" + suffix);
        String second = Guests.ticket(11, Festival.WEEKEND).wire();
        Verdict before = gate.look(second);
        gate.saying(second, gate.look(Guests.ticket(13, Festival.WEEKEND)));
        robot.push(KeyCode.ENTER);
        window.awaitShown("outcome");
        GateAlbum.shootOnce(window, "outcome" + suffix);
        gate.saying(second, before);
        robot.push(KeyCode.ENTER);
        typed(robot, "berg");
        window.awaitShown("search-list");
        robot.push(KeyCode.ENTER);
        window.awaitShown("order-sheet");
        GateAlbum.shootOnce(window, "found" + suffix);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        window.awaitGone("search-results");
    }

    private static void typed(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText(text));
        robot.interact(() -> robot.lookup("#entry").queryTextInputControl().requestFocus());
    }

    @Test
    void whatASupervisorDecidesIsDrawn(FxRobot robot) throws Exception {
        FakeGate gate = GateAlbum.busyNight().saying("ADA", Verdicts.oneOfEach().get("already-in"));
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            robot.interact(() -> Keyboard.scans(window.stage().getScene(), "ADA"));
            window.awaitShown("overrule");
            GateAlbum.shoot(window, "overrule-offer");
            robot.push(KeyCode.F10);
            window.awaitGone("pin-pad");
            GateAlbum.shoot(window, "pin-none");
            robot.push(KeyCode.ESCAPE);
            gate.supervisor.known();
            robot.push(KeyCode.F10);
            window.awaitShown("pin-pad");
            pressed(robot, "1111");
            GateAlbum.shoot(window, "pin");
            gate.supervisor.saying(new PinAnswer.Locked(Festival.NOW.plusSeconds(60)));
            pressed(robot, "111111");
            robot.push(KeyCode.ENTER);
            GateStage.await(() -> window.words("pin-told").startsWith("Too many"), () -> "it is not locked");
            GateAlbum.shoot(window, "pin-locked");
            pressed(robot, FakeSupervisor.PIN);
            robot.push(KeyCode.ENTER);
            window.awaitShown("reason-sheet");
            GateAlbum.shoot(window, "reasons");
            window.press(robot, "reason-1");
            window.awaitGone("overrule");
            GateAlbum.shoot(window, "overruled");
            robot.push(KeyCode.F10);
            window.awaitShown("offer-last");
            GateAlbum.shoot(window, "supervisor");
            gate.supervisor.saying(new Undone.Refused(new Undoing.TooLate(Festival.NOW.minusSeconds(60))));
            window.press(robot, "offer-last");
            pressed(robot, FakeSupervisor.PIN);
            robot.push(KeyCode.ENTER);
            window.awaitShown("reason-sheet");
            window.press(robot, "reason-1");
            window.awaitShown("deed-told");
            GateAlbum.shoot(window, "take-back-refused");
            robot.push(KeyCode.ESCAPE);
            gate.supervisor.saying(new Undone.TakenBack(record(), new RecordId(Festival.ME, 1, 78), Festival.NOW));
            robot.push(KeyCode.CONTROL, KeyCode.F2);
            window.awaitShown("history-sheet");
            robot.push(KeyCode.DOWN);
            GateAlbum.shoot(window, "history-take-back");
            robot.push(KeyCode.DELETE);
            window.awaitShown("pin-pad");
            pressed(robot, FakeSupervisor.PIN);
            robot.push(KeyCode.ENTER);
            window.awaitShown("reason-sheet");
            window.press(robot, "reason-1");
            window.awaitShown("deed-told");
            GateAlbum.shoot(window, "take-back-done");
        }
    }

    private static GateRecord record() {
        return new GateRecord(new RecordId(Festival.ME, 1, 7), GateAlbum.in(), Festival.EVENT,
                Festival.ticket(Festival.WEEKEND, 1), Festival.NORTH.id(), Festival.NOW, Confidence.ANCHORED, 231,
                "steward", RecordChain.START, Bytes.of(new byte[64]));
    }

    private static void pressed(FxRobot robot, String digits) {
        robot.write(digits);
    }
}
