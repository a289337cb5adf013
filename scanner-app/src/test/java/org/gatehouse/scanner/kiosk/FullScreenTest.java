package org.gatehouse.scanner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.scanner.gate.Waits;
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
    private final Waits waits = new Waits();

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

    @Test
    void aLockedWindowFillsTheScreenAgainWhateverMakesItLeave(FxRobot robot) {
        robot.interact(() -> {
            Stage stage = new Stage();
            WindowLock lock = new WindowLock(settings());
            FullScreen screen = new FullScreen(settings(), stage, lock, waits);
            screen.restore();
            lock.lock();
            assertThat(stage.isFullScreen()).isTrue();
            assertThat(stage.isAlwaysOnTop()).isTrue();

            stage.setFullScreen(false);
            stage.setIconified(true);
            waits.pass(Duration.ofMillis(10));

            assertThat(stage.isFullScreen()).isTrue();
            assertThat(stage.isIconified()).isFalse();
            lock.unlock();
            assertThat(stage.isFullScreen()).isFalse();
            assertThat(stage.isAlwaysOnTop()).isFalse();
        });
    }

    @Test
    void aWindowThatWasLockedIsLockedAgainAfterARestart(FxRobot robot) {
        robot.interact(() -> {
            WindowLock.demand(settings());

            Stage stage = new Stage();
            restored(stage);

            assertThat(stage.isFullScreen()).isTrue();
            assertThat(stage.isAlwaysOnTop()).isTrue();
        });
    }

    private FullScreen restored(Stage stage) {
        FullScreen screen = new FullScreen(settings(), stage, new WindowLock(settings()), waits);
        screen.restore();
        return screen;
    }

    private Settings settings() {
        return Settings.open(home.resolve("gate.properties"));
    }
}
