package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.words.Language;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
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
