package org.gatehouse.scanner.kiosk;

import java.time.Duration;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.scanner.times.Later;

/// Whether the window fills the screen: remembered at once, so that a crash comes back into it. Escape clears a verdict
/// and does not leave it. A locked window always does, lies above all others, and is not put away.
public final class FullScreen implements AutoCloseable {
    private static final String SETTING = "full-screen";
    /// A window does not change back while it changes; and a system that insists is not fought a thousand times a second.
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Settings settings;
    private final Stage stage;
    private final WindowLock lock;
    private final Later later;
    private Duration wait = MOMENT;
    private final ChangeListener<Boolean> changed = (_, _, now) -> filled(now);
    private final ChangeListener<Boolean> putAway = (_, _, now) -> putAway(now);
    private final ChangeListener<Boolean> locked = (_, _, now) -> locked(now);

    public FullScreen(Settings settings, Stage stage, WindowLock lock, Later later) {
        this.settings = settings;
        this.stage = stage;
        this.lock = lock;
        this.later = later;
    }

    /// Goes on as it was when the program ended.
    public void restore() {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(lock.isLocked() || settings.get(SETTING).map(Boolean::valueOf).orElse(false));
        stage.setAlwaysOnTop(lock.isLocked());
        stage.fullScreenProperty().addListener(changed);
        stage.iconifiedProperty().addListener(putAway);
        lock.lockedProperty().addListener(locked);
    }

    void switchOver() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    void leave() {
        stage.setFullScreen(false);
    }

    private void filled(boolean now) {
        if (lock.isLocked() && !now)
            comeBack();
        if (!lock.isLocked())
            settings.put(SETTING, Boolean.toString(now));
    }

    private void putAway(boolean now) {
        if (lock.isLocked() && now)
            comeBack();
    }

    private void comeBack() {
        later.after(wait, this::fillAgain);
        Duration longer = wait.multipliedBy(2);
        wait = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    private void fillAgain() {
        if (!lock.isLocked())
            return;
        stage.setIconified(false);
        stage.setFullScreen(true);
        stage.toFront();
    }

    private void locked(boolean now) {
        wait = MOMENT;
        stage.setAlwaysOnTop(now);
        if (now)
            stage.setFullScreen(true);
        else
            stage.setFullScreen(settings.get(SETTING).map(Boolean::valueOf).orElse(false));
    }

    /// Whatever becomes of the window from now on is not the steward's choice.
    @Override
    public void close() {
        lock.lockedProperty().removeListener(locked);
        stage.iconifiedProperty().removeListener(putAway);
        stage.fullScreenProperty().removeListener(changed);
    }
}
