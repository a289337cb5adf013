package org.gatehouse.scanner.sheet;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets an Enter through that was pressed, and none that is still held down: the press that opens a question must not
/// answer it too.
public final class FreshEnter {
    /// Keys that are held repeat sooner than this, whatever the machine is set to.
    private static final Duration REPEAT = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private boolean isDown;
    private long lastAt;

    /// @param nanos a steady clock in nanoseconds
    public FreshEnter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public void watch(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER)
                pressed(event);
        });
        node.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER)
                isDown = false;
        });
    }

    /// A release that went to another window is made up for by time.
    private void pressed(KeyEvent event) {
        long now = nanos.getAsLong();
        if (isDown && now - lastAt < REPEAT.toNanos())
            event.consume();
        isDown = true;
        lastAt = now;
    }
}
