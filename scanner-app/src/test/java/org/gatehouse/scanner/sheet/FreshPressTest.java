package org.gatehouse.scanner.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.gate.Waits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A question and the press that came before it was read.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class FreshPressTest {
    private static final Duration MOMENT = FreshPress.READING.minusMillis(1);

    private long now = 1_000_000_000_000L;
    private int answers;

    @Test
    void aSecondEnterDoesNotAnswerTheQuestionThatTheFirstOneOpened(FxRobot robot) {
        robot.interact(() -> {
            Overlay overlay = new Overlay();
            Sheets sheets = sheets(overlay);
            sheets.open(_ -> reasons(true));
            enter(overlay.lookup("#reason"));
            pass(MOMENT);
            enter(overlay.lookup("#reason"));
            assertThat(answers).isZero();

            pass(Duration.ofMillis(1));
            enter(overlay.lookup("#reason"));
            assertThat(answers).isEqualTo(1);
        });
    }

    @Test
    void aQuestionOfYesAndNoIsReadFirstTooAndAnythingElseIsNot(FxRobot robot) {
        robot.interact(() -> {
            Overlay overlay = new Overlay();
            Sheets sheets = sheets(overlay);
            sheets.ask(_ -> new Question("Leave?", "All of it.", "Leave", "Stay", Tone.ATTENTION), () -> answers++);
            enter(overlay.lookup("#question-yes"));
            assertThat(answers).isZero();

            pass(FreshPress.READING);
            sheets.open(_ -> reasons(false));
            enter(overlay.lookup("#reason"));
            assertThat(answers).isEqualTo(1);
        });
    }

    @Test
    void anEnterHeldDownBeneathASheetIsStillHeldDownOnIt(FxRobot robot) {
        robot.interact(() -> {
            Overlay overlay = new Overlay();
            Sheets sheets = sheets(overlay);
            press(overlay.getScene().getRoot(), KeyEvent.KEY_PRESSED);
            sheets.open(_ -> reasons(false));
            pass(Duration.ofMillis(600));
            enter(overlay.lookup("#reason"));
            assertThat(answers).isZero();

            enter(overlay.lookup("#reason"));
            assertThat(answers).isEqualTo(1);
        });
    }

    @Test
    void theSecondHalfOfADoubleTapDoesNotAnswerTheQuestionThatTheFirstOneOpened(FxRobot robot) {
        robot.interact(() -> {
            Overlay overlay = new Overlay();
            Sheets sheets = sheets(overlay);
            tap(overlay, 1);
            pass(Duration.ofMillis(1));
            sheets.open(_ -> reasons(true));
            pass(FreshPress.READING);
            tap(overlay.lookup("#reason"), 2);
            assertThat(answers).isZero();

            tap(overlay.lookup("#reason"), 1);
            assertThat(answers).isEqualTo(1);
        });
    }

    private static void tap(Node target, int count) {
        target.applyCss();
        for (EventType<MouseEvent> what : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED))
            Event.fireEvent(target, new MouseEvent(what, 0, 0, 0, 0, MouseButton.PRIMARY, count, false, false, false,
                    false, what == MouseEvent.MOUSE_PRESSED, false, false, true, false, true, null));
    }

    private Sheets sheets(Overlay overlay) {
        FreshPress enters = new FreshPress(() -> now);
        enters.watch(new Scene(overlay));
        return new Sheets(overlay, GateWords.in(Locale.UK), enters, new Waits());
    }

    private Sheet reasons(boolean isReadFirst) {
        Sheet sheet = new Sheet("reasons", "Why?");
        Button reason = new Button("Lost");
        reason.setId("reason");
        reason.setOnAction(_ -> answers++);
        sheet.add(reason);
        if (isReadFirst)
            sheet.readFirst();
        return sheet;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static void enter(Node target) {
        press(target, KeyEvent.KEY_PRESSED);
        press(target, KeyEvent.KEY_RELEASED);
    }

    private static void press(Node target, EventType<KeyEvent> what) {
        target.applyCss();
        Event.fireEvent(target, new KeyEvent(what, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
