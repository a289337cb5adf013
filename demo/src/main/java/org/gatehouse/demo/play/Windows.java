package org.gatehouse.demo.play;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The windows of this process: where each program's real composition root puts its scene. The toolkit runs as long
/// as the process does, whichever window is closed.
public final class Windows {
    private static final long PATIENCE_SECONDS = 60;

    private Windows() {}

    /// Starts the toolkit where it does not run yet.
    public static Windows open() {
        try {
            FxToolkit.registerPrimaryStage();
            Platform.setImplicitExit(false);
            return new Windows();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
    }

    /// A window with nothing in it yet.
    public Stage blank() {
        return onUiThread(Stage::new);
    }

    /// Does something on the thread of the windows and waits for it.
    public <T> T onUiThread(Callable<T> work) {
        try {
            return WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
        } catch (TimeoutException e) {
            throw new IllegalStateException("The windows' thread did not answer", e);
        }
    }

    public void close(Stage window) {
        onUiThread(() -> {
            window.close();
            return window;
        });
    }
}
