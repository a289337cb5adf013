package org.gatehouse.scanner.gate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.times.Later;

/// Whether the next code is only looked at. For one code and not for long: a gate left like that would count nobody.
final class LookMode {
    static final Duration LONGEST = Duration.ofSeconds(20);

    private final UiThread ui;
    private final Later later;
    private final AtomicBoolean on = new AtomicBoolean();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private Running ending = Running.none();

    LookMode(UiThread ui, Later later) {
        this.ui = ui;
        this.later = later;
    }

    /// On the UI thread.
    void toggle() {
        if (on.get()) {
            end();
            return;
        }
        on.set(true);
        shown.set(true);
        ending = later.after(LONGEST, this::end);
    }

    /// On the UI thread.
    void end() {
        on.set(false);
        ending.cancel();
        shown.set(false);
    }

    /// Whether the code that is there now is the one to look at; the next one is not. From any thread.
    boolean take() {
        boolean taken = on.getAndSet(false);
        if (taken)
            ui.run(this::end);
        return taken;
    }

    ReadOnlyBooleanProperty onProperty() {
        return shown.getReadOnlyProperty();
    }
}
