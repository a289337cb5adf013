package org.gatehouse.desk.thread;

import javafx.application.Platform;

/// The JavaFX application thread. The only class that may call `Platform.runLater`.
public final class FxThread implements UiThread {

    @Override
    public void run(Runnable work) {
        if (isCurrent()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    @Override
    public boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }
}
