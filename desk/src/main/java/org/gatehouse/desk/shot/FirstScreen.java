package org.gatehouse.desk.shot;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Tells when a program has drawn its first screen: how a packaged program is checked, and how start-up is measured.
///
/// A program started with `-Dgatehouse.check=true` shows its first screen, prints one line and ends with exit code 0.
public final class FirstScreen {
    private static final int FRAMES = 3;

    private FirstScreen() {}

    /// Whether this process was started only to see that it starts.
    public static boolean isAllThatIsWanted() {
        return Boolean.getBoolean("gatehouse.check");
    }

    /// Runs `then` on the UI thread once the window's scene was laid out three times, by when the first frame is
    /// drawn. Call on the UI thread, with the scene in place.
    public static void whenDrawn(Stage stage, Runnable then) {
        new Countdown(stage.getScene(), then).start();
    }

    /// Counts frames, asking for each, since a window at rest draws none.
    private static final class Countdown implements Runnable {
        private final Scene scene;
        private final Runnable then;
        private int left = FRAMES;

        Countdown(Scene scene, Runnable then) {
            this.scene = scene;
            this.then = then;
        }

        void start() {
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            left--;
            if (left == 0) {
                scene.removePostLayoutPulseListener(this);
                then.run();
            } else {
                Platform.requestNextPulse();
            }
        }
    }
}
