package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.PassphraseView.Purpose;
import org.gatehouse.desk.thread.Background;
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
class PassphraseWindowTest {
    @TempDir
    Path folder;

    private final Chest chest = new Chest();

    @Start
    void start(Stage stage) {
        new PassphraseWindow<>(chest.lock(), Background.immediate(),
                Settings.open(folder.resolve("settings.properties")),
                Words.shared(Locale.ENGLISH)).show(stage, "Gate", Purpose.ENTER);
    }

    @Test
    void itAsksUntilThePassphraseIsRight(FxRobot robot) {
        type(robot, "a guess");

        assertThat(chest.opened).isEmpty();
        assertThat(robot.lookup("#passphrase-error").tryQuery()).isPresent();

        type(robot, "correct horse");

        assertThat(chest.opened).containsExactly("correct horse");
        assertThat(chest.broken).isEmpty();
    }

    @Test
    void whatNoPassphraseOpensIsToldApartFromAWrongOne(FxRobot robot) {
        type(robot, "unreadable disk");

        assertThat(chest.broken).hasSize(1);
        assertThat(chest.opened).isEmpty();
        assertThat(robot.lookup("#passphrase-error").tryQuery()).isEmpty();
    }

    private static void type(FxRobot robot, String passphrase) {
        robot.interact(() -> {
            robot.lookup("#passphrase").queryAs(TextField.class).setText(passphrase);
            robot.lookup("#passphrase-go").queryAs(Button.class).fire();
        });
    }

    private static final class Chest {
        private final List<String> opened = new ArrayList<>();
        private final List<Exception> broken = new ArrayList<>();

        PassphraseWindow.Lock<String> lock() {
            return new PassphraseWindow.Lock<>(this::open, failure -> failure instanceof IllegalArgumentException,
                    opened::add, broken::add);
        }

        private String open(char[] passphrase) throws IOException {
            var typed = new String(passphrase);
            if (typed.startsWith("unreadable"))
                throw new IOException("the disk does not answer");
            if (!typed.equals("correct horse"))
                throw new IllegalArgumentException("wrong");
            return typed;
        }
    }
}
