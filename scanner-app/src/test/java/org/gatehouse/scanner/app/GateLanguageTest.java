package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.scanner.picture.NewestOf;
import org.gatehouse.scanner.picture.ScreenPicture;
import org.gatehouse.scanner.preview.LivePicture;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Going from one language to another in the real window.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class GateLanguageTest {
    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate().saying("BEN", Verdicts.oneOfEach().get("already-in"))
            .saying("ADA", new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0));

    @Test
    void aLanguageChosenByKeyIsSpokenAtOnceWithTheVerdictAndTheTypedTextInPlace(FxRobot robot) {
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText("BEN"));
            window.press(robot, "entry-check");
            window.awaitWords("verdict-headline", "Already used");
            robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText("half a co"));

            robot.push(KeyCode.F9);
            window.awaitWords("language-ja", "日本語");
            window.press(robot, "language-de");

            window.awaitWords("verdict-headline", "Schon drin");
            window.awaitWords("entry-check", "Prüfen");
            window.awaitWords("place", "North gate · Einlass");
            window.awaitWords("standing-link", "Online");
            window.awaitWords("standing-camera", "Kamera gestört");
            assertThat(window.words("entry")).isEqualTo("half a co");
            assertThat(window.stage().getTitle()).isEqualTo("Gatehouse Einlass");
            assertThat(gate.presented).containsExactly("BEN");
        }
    }

    @Test
    void theChoiceIsRememberedAndTheMachinesRegionKept() {
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            window.speak(Language.FRENCH);
        }
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitWords("entry-check", "Vérifier");
        }
        assertThat(new LanguageChoice(Settings.open(home.resolve("gate.properties")), Locale.of("de", "CH")).locale())
                .isEqualTo(Locale.of("fr", "CH"));
    }

    @Test
    void whatWasSaidBeforeScanningIsSaidAgain(FxRobot robot) {
        try (GateStage window = open(FakeGates.notEnrolled(gate))) {
            window.awaitShown("enrol-code");
            window.type(robot, "enrol-code", "7F3A");
            window.press(robot, "enrol-go");
            window.awaitShown("enrol-code-error");

            window.press(robot, "choose-language");
            window.press(robot, "language-es");

            window.awaitWords("enrol-go", "Dar de alta");
            assertThat(window.words("enrol-code")).isEqualTo("7F3A");
            assertThat(window.words("enrol-code-error")).startsWith("Un código de alta tiene doce");
        }
    }

    @Test
    void anOpenSheetSpeaksTheNewLanguageToo(FxRobot robot) {
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            robot.push(KeyCode.F2);
            window.awaitWords("sheet-close", "Close");

            window.speak(Language.JAPANESE);

            window.awaitWords("sheet-close", "閉じる");
        }
    }

    @Test
    void arabicRunsFromTheRightButThePictureTheSignsAndTheCodesDoNot(FxRobot robot) {
        try (GateStage window = open(FakeGates.enrolled(gate))) {
            window.awaitShown("entry");
            window.speak(Language.ARABIC);
            window.awaitShown("history");

            assertThat(window.stage().getScene().getRoot().getNodeOrientation())
                    .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(left(robot, "#history")).isLessThan(left(robot, "#camera"));
            assertThat(left(robot, "#entry-check")).isLessThan(left(robot, "#entry"));
            window.awaitWords("place", "North gate · دخول");
            assertThat(orientation(robot, "#entry")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            robot.interact(() -> robot.lookup("#entry").queryTextInputControl().setText("6BF 1"));
            assertThat(orientation(robot, "#entry")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            window.press(robot, "entry-check");
            window.awaitWords("verdict-headline", "ليست تذكرة");
            assertThat(orientation(robot, ".gate-emblem")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        }
    }

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
        return root.lookupAll(".text").stream().filter(GateLanguageTest::isSeen).map(Node::getParent)
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

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    @Test
    void theLivePictureIsNeverTurnedByTheLanguage(FxRobot robot) {
        robot.interact(() -> {
            assertThat(leftIsBright(NodeOrientation.LEFT_TO_RIGHT)).isTrue();
            assertThat(leftIsBright(NodeOrientation.RIGHT_TO_LEFT)).isTrue();
        });
    }

    /// Draws a picture that is bright in its left half.
    private static boolean leftIsBright(NodeOrientation orientation) {
        NewestOf<ScreenPicture> pictures = new NewestOf<>(ScreenPicture::new);
        pictures.writing().resize(40, 20);
        for (int i = 0; i < 800; i++)
            pictures.writing().pixels()[i] = i % 40 < 20 ? 0xFFFFFFFF : 0xFF000000;
        pictures.publish();
        LivePicture picture = new LivePicture(pictures);
        StackPane root = new StackPane(picture);
        root.setNodeOrientation(orientation);
        Scene scene = new Scene(root, 40, 20);
        picture.refresh();
        WritableImage drawn = scene.snapshot(null);
        return drawn.getPixelReader().getColor(5, 10).getBrightness() > 0.8
                && drawn.getPixelReader().getColor(35, 10).getBrightness() < 0.2;
    }

    private static double left(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    private static NodeOrientation orientation(FxRobot robot, String query) {
        return robot.lookup(query).query().getEffectiveNodeOrientation();
    }

    private GateStage open(FakeGates gates) {
        return GateStage.open(home, gates, new FakeHardware(), 1000, 680);
    }
}
