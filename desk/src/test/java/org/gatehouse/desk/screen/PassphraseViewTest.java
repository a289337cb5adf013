package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.PassphraseView.Purpose;
import org.gatehouse.desk.shot.Shot;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class PassphraseViewTest {
    @TempDir
    Path folder;

    private final List<String> tried = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(view(Purpose.CHOOSE), 720, 480);
        new Theming(Settings.open(folder.resolve("settings.properties")), List.of()).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private PassphraseView view(Purpose purpose) {
        return new PassphraseView(Words.shared(Locale.ENGLISH), purpose, (_, typed) -> tried.add(new String(typed)));
    }

    @Test
    void aNewOneIsTypedTwiceAndLongEnough(FxRobot robot) {
        type(robot, "too short", "too short");
        assertThat(robot.lookup("#passphrase-error").tryQuery()).isPresent();
        type(robot, "correct horse", "correct house");
        assertThat(tried).isEmpty();
        robot.interact(() -> Shot.write(Shot.of(scene, 1), Path.of("target/shots/passphrase.png")));

        type(robot, "correct horse", "correct horse");

        assertThat(tried).containsExactly("correct horse");
    }

    @Test
    void aWrongOneIsSaidAndTypedAgain(FxRobot robot) {
        var entering = new PassphraseView[1];
        robot.interact(() -> {
            entering[0] = view(Purpose.ENTER);
            scene.setRoot(entering[0]);
        });
        robot.interact(() -> {
            robot.lookup("#passphrase").queryAs(TextField.class).setText("wrong");
            robot.lookup("#passphrase-go").queryAs(Button.class).fire();
            entering[0].wrong();
        });

        assertThat(tried).containsExactly("wrong");
        assertThat(robot.lookup("#passphrase").queryAs(TextField.class).getText()).isEmpty();
        assertThat(robot.lookup("#passphrase-go").queryAs(Button.class).isDisabled()).isFalse();
        assertThat(robot.lookup("#passphrase-error").tryQuery()).isPresent();
    }

    private static void type(FxRobot robot, String first, String again) {
        robot.interact(() -> {
            robot.lookup("#passphrase").queryAs(TextField.class).setText(first);
            robot.lookup("#passphrase-again").queryAs(TextField.class).setText(again);
            robot.lookup("#passphrase-go").queryAs(Button.class).fire();
        });
    }
}
