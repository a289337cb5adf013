package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.gatehouse.desk.shot.Sight;
import org.gatehouse.desk.words.Language;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Words have room in the smallest window, in every language.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateWordsFitTest {
    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate().saying("BEN", Verdicts.oneOfEach().get("already-in"))
            .saying("ADA", new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0));

    @Test
    void nothingButNamesIsCutShortInTheSmallestWindow(FxRobot robot) throws Exception {
        List<String> complaints = new ArrayList<>();
        gate.offline().counting(12_284, 137, 212);
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            window.size(760, 560);
            for (Language language : Language.values()) {
                window.speak(language);
                GateStage.await(() -> window.isShown("camera-trouble"), () -> "no camera is missing");
                Thread.sleep(200);
                complaints.addAll(seen(window, language));
                for (KeyCode sheet : List.of(KeyCode.F1, KeyCode.F2, KeyCode.F9)) {
                    robot.push(sheet);
                    complaints.addAll(seen(window, language));
                    robot.push(KeyCode.ESCAPE);
                }
            }
        }
        assertThat(new TreeSet<>(complaints)).isEmpty();
    }

    @Test
    void nothingButNamesIsCutShortOfWhatIsDoneByHand(FxRobot robot) {
        FakeGate busy = Guests.atTheGate().hidingNames();
        List<String> complaints = new ArrayList<>();
        try (GateStage window = open(FakeGates.enrolled(busy))) {
            window.awaitShown("entry");
            window.size(760, 560);
            for (Language language : Language.values()) {
                window.speak(language);
                robot.push(KeyCode.F12);
                complaints.addAll(seen(window, language));
                robot.push(KeyCode.F12);
                for (String query : List.of("nobody", "K7MQ")) {
                    robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText(query));
                    window.awaitShown(query.equals("nobody") ? "search-tips" : "search-list");
                    complaints.addAll(seen(window, language));
                }
                for (String code : List.of(Guests.GROUP_CODE, Guests.FAMILY_CODE)) {
                    robot.interact(() -> Keyboard.scans(window.stage().getScene(), code));
                    window.awaitShown("offer");
                    complaints.addAll(seen(window, language));
                    robot.push(KeyCode.SHIFT, KeyCode.F3);
                    window.awaitShown("order-sheet");
                    complaints.addAll(seen(window, language));
                }
                robot.push(KeyCode.ENTER);
                window.awaitShown("outcome");
                complaints.addAll(seen(window, language));
                robot.push(KeyCode.ENTER);
                robot.push(KeyCode.ESCAPE);
                window.awaitGone("search-results");
            }
        }
        assertThat(new TreeSet<>(complaints)).isEmpty();
    }

    private static List<String> seen(GateStage window, Language language) {
        return GateStage.onUi(() -> cutShort(window, language));
    }

    @Test
    void nothingIsCutShortWhileSettingUpInTheSmallestWindow(FxRobot robot) {
        List<String> complaints = new ArrayList<>();
        try (GateStage window = open(FakeGates.notEnrolled(gate.standingNowhere()))) {
            window.awaitShown("enrol-code");
            window.size(760, 560);
            window.press(robot, "enrol-go");
            for (Language language : Language.values()) {
                window.speak(language);
                complaints.addAll(seen(window, language));
            }
            window.type(robot, "enrol-code", "7F3A9QXM04TZ");
            window.press(robot, "enrol-go");
            window.awaitShown("place-north-in");
            for (Language language : Language.values()) {
                window.speak(language);
                window.awaitShown("place-north-in");
                complaints.addAll(seen(window, language));
            }
        }
        assertThat(complaints).isEmpty();
    }

    /// Labels and buttons that end in dots, or have less height than they need.
    private static List<String> cutShort(GateStage window, Language language) {
        Parent root = window.stage().getScene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookupAll(".text").stream().filter(Sight::isSeen).map(Node::getParent)
                .filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(label -> isCutShort(label) && !isName(label))
                .map(label -> language + ": " + label.getText()).toList();
    }

    private static boolean isCutShort(Labeled label) {
        return !((Text) label.lookup(".text")).getText().equals(label.getText());
    }

    private static boolean isName(Node label) {
        return "event".equals(label.getId()) || inside(label, "history")
                || label.getStyleClass().contains("gate-found-whose");
    }

    private static boolean inside(Node node, String id) {
        return node != null && (id.equals(node.getId()) || inside(node.getParent(), id));
    }

    private GateStage open(FakeGates gates) {
        return GateStage.open(home, gates, new FakeHardware(), 1000, 680);
    }
}
