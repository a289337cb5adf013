package org.gatehouse.scanner.app;

import java.time.Duration;
import javafx.animation.PauseTransition;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.scanner.times.Later;

/// Waits on the UI thread's own clock.
final class Timer implements Later {
    @Override
    public Running after(Duration wait, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(wait.toMillis()));
        pause.setOnFinished(_ -> action.run());
        pause.play();
        return pause::stop;
    }
}
