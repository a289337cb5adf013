package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatehouse.desk.words.Language;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.FakeSupervisor;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Undoing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A supervisor at the real window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateSupervisorTest {
    private static final String BEN = "BEN OSEI WEEKEND 2";
    private static final String NUMBER = "4006381333931";

    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate().saying(BEN, Verdicts.oneOfEach().get("already-in"))
            .saying(NUMBER, Verdicts.oneOfEach().get("admit"));

    @Test
    void whoWasRefusedIsLetInByASupervisorWithAReason(FxRobot robot) {
        gate.supervisor.known();
        try (GateStage window = open()) {
            scan(robot, window, BEN);
            window.awaitShown("overrule-open");
            robot.push(KeyCode.F10);
            pin(window, robot, "111111");
            window.awaitWords("pin-told", "Wrong PIN. 4 more tries without waiting.");
            window.speak(Language.GERMAN);
            window.awaitWords("pin-told", "Falsche PIN. Noch 4 Versuche ohne Warten.");
            window.speak(Language.ENGLISH);
            for (char digit : FakeSupervisor.PIN.toCharArray())
                window.press(robot, "pin-" + digit);
            robot.interact(() -> enter(window, KeyEvent.KEY_PRESSED));
            window.awaitShown("reason-sheet");
            robot.interact(() -> enter(window, KeyEvent.KEY_PRESSED));
            robot.interact(() -> enter(window, KeyEvent.KEY_RELEASED));
            assertThat(window.isShown("reason-sheet")).isTrue();
            window.press(robot, "reason-2");

            window.awaitWords("verdict-headline", "Let in");
            window.awaitWords("verdict-detail", "By a supervisor, in spite of: Already used.");
            window.awaitWords("verdict-holder", "Ada Lindqvist");
            assertThat(gate.supervisor.overruled).containsExactly(BEN);
            assertThat(gate.supervisor.reasons).containsExactly("Photo identity checked");
            assertThat(window.isShown("overrule-open")).isFalse();
            window.speak(Language.GERMAN);
            window.awaitWords("verdict-detail", "Durch die Einlassleitung, trotz: Schon drin.");
        }
    }

    @Test
    void aCodeScannedOverThePinPadIsNoPinAndIsJudged(FxRobot robot) {
        gate.supervisor.known();
        try (GateStage window = open()) {
            scan(robot, window, BEN);
            window.awaitShown("overrule-open");
            window.press(robot, "overrule-open");
            window.awaitShown("pin-sheet");
            window.press(robot, "pin-2");
            window.press(robot, "pin-7");

            scan(robot, window, NUMBER);

            window.awaitWords("verdict-headline", "Let in");
            window.awaitGone("pin-sheet");
            assertThat(gate.presented).containsExactly(BEN, NUMBER);
            assertThat(gate.supervisor.tried).isEmpty();
            assertThat(robot.lookup("#entry").queryTextInputControl().getText()).isEmpty();
        }
    }

    @Test
    void anEntryIsTakenBackFromTheListAndWhatMayNotBeIsSaidWhy(FxRobot robot) {
        gate.supervisor.known();
        gate.remembering("2026-09-12T18:39:12Z", new GateRecord.In(1, GateRecord.Grounds.LISTED, null),
                "Ada Lindqvist");
        RecordId ada = gate.recent(1).getFirst().record();
        gate.supervisor.saying(new Undone.Refused(new Undoing.TooLate(Festival.NOW.minusSeconds(60))));
        try (GateStage window = open()) {
            robot.push(KeyCode.CONTROL, KeyCode.F2);
            window.awaitShown("history-sheet");
            robot.push(KeyCode.DELETE);
            pin(window, robot, FakeSupervisor.PIN);
            window.awaitShown("reason-sheet");
            window.type(robot, "reason-typed", "wrong person");
            window.press(robot, "reason-go");

            window.awaitShown("deed-told");
            assertThat(window.words("deed-told")).startsWith("Too late: it could be taken back until 8:39");
            assertThat(gate.supervisor.undone).containsExactly(ada);
            assertThat(gate.supervisor.reasons).containsExactly("wrong person");
        }
    }

    @Test
    void withoutARefusalASupervisorTakesTheLastEntryBackAndAnotherDeedNeedsThePinAgain(FxRobot robot) {
        gate.supervisor.known();
        gate.supervisor.saying(new Undone.NotApproved());
        try (GateStage window = open()) {
            scan(robot, window, NUMBER);
            window.awaitWords("verdict-headline", "Let in");
            robot.push(KeyCode.F10);
            window.awaitShown("offer-last");
            window.press(robot, "offer-last");
            pin(window, robot, FakeSupervisor.PIN);
            window.awaitShown("reason-sheet");
            window.press(robot, "reason-1");
            window.awaitShown("deed-again");

            window.press(robot, "deed-again");
            window.awaitShown("pin-sheet");
            assertThat(gate.supervisor.undone).hasSize(1);
        }
    }

    @Test
    void whatWasLookedAtInTheHistoryIsNotOfferedOnceItIsClosed(FxRobot robot) {
        twoEntries();
        try (GateStage window = open()) {
            robot.push(KeyCode.CONTROL, KeyCode.F2);
            window.awaitShown("history-sheet");
            robot.push(KeyCode.DOWN);
            robot.push(KeyCode.ESCAPE);
            window.awaitGone("history-sheet");

            robot.push(KeyCode.F10);

            window.awaitShown("offer-last");
            assertThat(window.words("offer-last")).contains("Ada Lindqvist");
            assertThat(window.isShown("offer-chosen")).isFalse();
        }
    }

    @Test
    void whatWasChosenAmongTheScansIsOfferedAndTheLastHasTheFocus(FxRobot robot) {
        twoEntries();
        try (GateStage window = open()) {
            robot.interact(() -> robot.lookup("#history").queryListView().getSelectionModel().select(1));
            robot.push(KeyCode.F10);

            window.awaitShown("offer-chosen");
            assertThat(window.words("offer-chosen")).contains("Ben Osei");
            assertThat(robot.lookup("#offer-last").queryButton().isFocused()).isTrue();
        }
    }

    @Test
    void nothingBeneathThePinPadTakesTheDigitsWhateverComesMeanwhile(FxRobot robot) {
        FakeGate guests = Guests.atTheGate();
        guests.supervisor.known();
        try (GateStage window = open(guests)) {
            scan(robot, window, Guests.FAMILY_CODE);
            window.awaitShown("offer");
            robot.push(KeyCode.F6);
            window.awaitShown("pin-sheet");
            robot.push(KeyCode.F3);
            robot.write("2");
            robot.push(KeyCode.SHIFT, KeyCode.F3);
            window.awaitShown("order-sheet");
            robot.write("7");
            guests.over().changed();
            robot.interact(() -> {});
            robot.write("1");

            assertThat(window.words("pin-dots")).isEqualTo("271");
            assertThat(window.words("entry")).isEmpty();
            robot.push(KeyCode.ESCAPE);
            window.awaitShown("night-sheet");
            robot.write("8");
            assertThat(window.words("entry")).isEmpty();
            robot.push(KeyCode.ESCAPE);
            window.awaitGone("night-sheet");
            assertThat(robot.lookup("#order-sheet").query().isFocusWithin()).isTrue();
        }
    }

    private void twoEntries() {
        gate.supervisor.known();
        for (String whose : List.of("Ada Lindqvist", "Ben Osei"))
            gate.remembering("2026-09-12T18:39:12Z", new GateRecord.In(1, GateRecord.Grounds.LISTED, null), whose);
    }

    @Test
    void anEventWithoutAPinSaysWhatTheOrganizerMustDo(FxRobot robot) {
        try (GateStage window = open()) {
            scan(robot, window, BEN);
            window.awaitShown("overrule-open");
            robot.push(KeyCode.F10);
            window.awaitShown("pin-sheet");
            window.awaitGone("pin-pad");
            assertThat(window.words("pin-told")).startsWith("This event has no supervisor’s PIN.");
        }
    }

    /// A key that is held down is pressed again and again, and released once.
    private static void enter(GateStage window, EventType<KeyEvent> what) {
        Event.fireEvent(window.stage().getScene().getFocusOwner(),
                new KeyEvent(what, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static void pin(GateStage window, FxRobot robot, String digits) {
        for (char digit : digits.toCharArray())
            window.press(robot, "pin-" + digit);
        robot.push(KeyCode.ENTER);
    }

    private static void scan(FxRobot robot, GateStage window, String code) {
        robot.interact(() -> Keyboard.scans(window.stage().getScene(), code));
    }

    private GateStage open() {
        return open(gate);
    }

    private GateStage open(FakeGate there) {
        GateStage window = GateStage.open(home, FakeGates.enrolled(there), new FakeHardware(), 1000, 680);
        window.awaitShown("entry");
        return window;
    }
}
