package org.gatehouse.scanner.app;

import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;

/// Whether the window fills the screen: remembered at once, so that a crash comes back into it. Escape clears a verdict
/// and does not leave it.
final class FullScreen implements AutoCloseable {
    private static final String SETTING = "full-screen";

    private final Settings settings;
    private final Stage stage;
    private final ChangeListener<Boolean> changed = (_, _, now) -> remember(now);

    FullScreen(Settings settings, Stage stage) {
        this.settings = settings;
        this.stage = stage;
    }

    /// Goes on as it was when the program ended.
    void restore() {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(settings.get(SETTING).map(Boolean::valueOf).orElse(false));
        stage.fullScreenProperty().addListener(changed);
    }

    void switchOver() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    private void remember(boolean now) {
        settings.put(SETTING, Boolean.toString(now));
    }

    /// Whatever becomes of the window from now on is not the steward's choice.
    @Override
    public void close() {
        stage.fullScreenProperty().removeListener(changed);
    }
}
