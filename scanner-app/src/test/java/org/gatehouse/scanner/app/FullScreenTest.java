package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// On windows that are not shown: the platform without a display cannot paint one that fills the screen.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class FullScreenTest {
    @TempDir
    Path home;

    @Test
    void fullScreenIsThereAgainAfterACrashAndEscapeDoesNotLeaveIt(FxRobot robot) {
        robot.interact(() -> {
            Stage first = new Stage();
            FullScreen crashed = restored(first);
            assertThat(first.isFullScreen()).isFalse();
            crashed.switchOver();

            Stage second = new Stage();
            restored(second);

            assertThat(second.isFullScreen()).isTrue();
            assertThat(second.getFullScreenExitKeyCombination()).isEqualTo(KeyCombination.NO_MATCH);
        });
    }

    @Test
    void whatBecomesOfTheWindowWhileTheProgramEndsIsNotRemembered(FxRobot robot) {
        robot.interact(() -> {
            Stage stage = new Stage();
            FullScreen ending = restored(stage);
            ending.switchOver();
            ending.close();
            stage.setFullScreen(false);

            Stage next = new Stage();
            restored(next);

            assertThat(next.isFullScreen()).isTrue();
        });
    }

    private FullScreen restored(Stage stage) {
        FullScreen screen = new FullScreen(Settings.open(home.resolve("gate.properties")), stage);
        screen.restore();
        return screen;
    }
}
