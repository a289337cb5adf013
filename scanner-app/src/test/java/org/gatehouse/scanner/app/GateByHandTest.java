package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.ticketing.admission.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// All that a steward does besides holding a code before the camera: with the keyboard alone, in the real window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateByHandTest {
    /// Longer than a question takes to be read, so that only what is held tells this press from a fresh one.
    private static final Duration REPEAT = Duration.ofMillis(600);

    @TempDir
    Path home;
    private final FakeGate gate = Guests.atTheGate();
    private GateStage window;

    @BeforeEach
    void open() {
        window = GateStage.open(home, FakeGates.enrolled(gate), new FakeHardware(), 1000, 680);
        window.awaitShown("entry");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aGuestWithoutATicketIsFoundByNameAskedAboutOnceAndLetIn(FxRobot robot) {
        robot.push(KeyCode.F3);
        robot.write("berg", 120);
        window.awaitWords("search-summary", "4 tickets found");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        window.awaitWords("order-title", "Found by hand");
        assertThat(gate.presented).isEmpty();
        assertThat(window.words("order-admit")).isEqualTo("Let in 1 person");

        robot.push(KeyCode.ENTER);

        window.awaitWords("verdict-headline", "Let in");
        assertThat(window.words("verdict-holder")).isEqualTo("Jonas van der Berg");
        assertThat(gate.presented).containsExactly(Guests.ticket(11, Festival.WEEKEND).wire());
        assertThat(window.words("entry")).isEmpty();
    }

    @Test
    void nobodyIsFoundAndIsToldWhatToTry(FxRobot robot) {
        robot.push(KeyCode.F3);
        type(robot, "xyz");

        window.awaitWords("search-summary", "Nobody found");

        assertThat(window.isShown("search-tips")).isTrue();
        robot.push(KeyCode.ESCAPE);
        window.awaitGone("search-results");
    }

    @Test
    void whereNamesAreHiddenTheSearchSaysByWhatElse(FxRobot robot) {
        gate.hidingNames();
        type(robot, "K7MQ");

        window.awaitWords("search-summary", "4 tickets found");

        assertThat(window.words("search-note")).startsWith("Names stay hidden at this gate");
    }

    @Test
    void aScannerThatTypesIntoASearchIsJudgedAtOnceAndTheSearchStands(FxRobot robot) {
        gate.saying("6BF 1A-Z", gate.look(Guests.ADA));
        type(robot, "berg");
        window.awaitWords("search-summary", "4 tickets found");

        robot.interact(() -> Keyboard.scans(scene(), "6BF 1A-Z"));

        window.awaitWords("verdict-headline", "Let in");
        assertThat(gate.presented).containsExactly("6BF 1A-Z");
        assertThat(gate.searched).allMatch("berg"::contains);
        assertThat(window.words("entry")).isEqualTo("berg");
        robot.push(KeyCode.ESCAPE);
        window.awaitGone("verdict");
        window.awaitWords("search-summary", "4 tickets found");
    }

    @Test
    void aScanTakesTheQuestionAboutSomebodyElseAway(FxRobot robot) {
        type(robot, "ada");
        window.awaitWords("search-summary", "1 ticket found");
        robot.push(KeyCode.ENTER);
        window.awaitShown("order-sheet");

        robot.interact(() -> Keyboard.scans(scene(), Guests.GROUP_CODE));

        window.awaitWords("verdict-holder", "Zofia Wałęsa");
        assertThat(window.isShown("order-sheet")).isFalse();
        assertThat(gate.presented).containsExactly(Guests.GROUP_CODE);
    }

    @Test
    void anEnterHeldDownOpensTheQuestionAndDoesNotAnswerIt(FxRobot robot) {
        type(robot, "ada");
        window.awaitWords("search-summary", "1 ticket found");

        window.stopTime();
        robot.interact(this::enterPressed);
        window.awaitShown("order-sheet");
        for (int i = 0; i < 3; i++) {
            window.goOn(REPEAT);
            robot.interact(this::enterPressed);
        }

        assertThat(window.isShown("order-sheet")).isTrue();
        assertThat(gate.presented).isEmpty();
    }

    @Test
    void theOthersOfAnOrderAreTickedAndLetInEachForItself(FxRobot robot) {
        robot.interact(() -> Keyboard.scans(scene(), Guests.FAMILY_CODE));
        window.awaitWords("offer-text", "Order of 4 tickets. 1 of 4 are in.");
        gate.saying(Guests.ticket(11, Festival.WEEKEND).wire(), gate.look(Guests.ticket(13, Festival.WEEKEND)));

        robot.push(KeyCode.SHIFT, KeyCode.F3);
        window.awaitWords("order-title", "Order of 4 tickets");
        window.awaitWords("order-admit", "Let in 1 person");
        robot.push(KeyCode.SPACE);
        window.awaitWords("order-admit", "Let in 2 people");
        robot.push(KeyCode.ENTER);

        window.awaitWords("outcome-headline", "2 let in");
        assertThat(gate.presented).containsExactly(Guests.FAMILY_CODE, Guests.FAMILY_CODE,
                Guests.ticket(12, Festival.WEEKEND).wire());
        robot.push(KeyCode.ENTER);
        window.awaitGone("outcome");
    }

    @Test
    void ofAGroupAsManyAsWereCountedPassByOneRecord(FxRobot robot) {
        robot.interact(() -> Keyboard.scans(scene(), Guests.GROUP_CODE));
        window.awaitWords("offer-text", "5 of 10 are in.");

        robot.push(KeyCode.SHIFT, KeyCode.F3);
        window.awaitWords("persons-0", "5 of 5");
        assertThat(window.isShown("verdict")).isFalse();
        robot.push(KeyCode.DOWN);
        window.awaitWords("order-admit", "Let in 4 people");
        robot.push(KeyCode.ENTER);

        GateStage.await(() -> gate.parties.size() == 2, () -> "the group was not presented");
        assertThat(gate.parties).containsExactly(Party.seen(), Party.counted(4));
        assertThat(gate.presented).containsExactly(Guests.GROUP_CODE, Guests.GROUP_CODE);
    }

    @Test
    void aLookIsUnmistakableKeepsNothingAndEndsWithOneCode(FxRobot robot) {
        robot.push(KeyCode.F12);
        window.awaitWords("look-title", "Only looking");

        robot.interact(() -> Keyboard.scans(scene(), Guests.GROUP_CODE));
        window.awaitWords("verdict-headline", "Would be let in");
        assertThat(window.isShown("look-banner")).isFalse();
        assertThat(window.isShown("offer")).isFalse();
        assertThat(gate.presented).isEmpty();

        robot.interact(() -> Keyboard.scans(scene(), Guests.GROUP_CODE));
        window.awaitWords("verdict-headline", "Let in");
        assertThat(gate.presented).containsExactly(Guests.GROUP_CODE);
    }

    @Test
    void escapeEndsTheLookBeforeAnythingElse(FxRobot robot) {
        robot.push(KeyCode.F12);
        window.awaitShown("look-banner");

        robot.push(KeyCode.ESCAPE);

        window.awaitGone("look-banner");
    }

    /// As a person does, to whom all of it belongs.
    private static void type(FxRobot robot, String text) {
        robot.interact(() -> {
            robot.lookup("#entry").queryTextInputControl().requestFocus();
            robot.lookup("#entry").queryTextInputControl().appendText(text);
        });
    }

    private Scene scene() {
        return window.stage().getScene();
    }

    private void enterPressed() {
        Event.fireEvent(scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
