package org.gatehouse.scanner.sheet;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.event.EventTarget;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets an Enter through that was pressed, and none that is still held down: the press that opens a question must not
/// answer it too. Nor must the second of two, from a person in a hurry.
public final class FreshEnter {
    /// Keys that are held repeat sooner than this, whatever the machine is set to.
    private static final Duration REPEAT = Duration.ofSeconds(1);

    /// Sooner than this nobody has read a question, later than this nobody presses a key twice by mistake.
    static final Duration READING = Duration.ofMillis(400);

    private final LongSupplier nanos;
    private boolean isDown;
    private long lastAt;
    private long askedAt;

    /// @param nanos a steady clock in nanoseconds
    public FreshEnter(LongSupplier nanos) {
        this.nanos = nanos;
        askedAt = nanos.getAsLong() - READING.toNanos();
    }

    public void watch(EventTarget target) {
        target.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER)
                pressed(event);
        });
        target.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER)
                isDown = false;
        });
    }

    /// A question has just opened: an Enter at this moment was meant for what was there before.
    void asked() {
        askedAt = nanos.getAsLong();
    }

    /// A release that went to another window is made up for by time.
    private void pressed(KeyEvent event) {
        long now = nanos.getAsLong();
        if (isDown && now - lastAt < REPEAT.toNanos() || now - askedAt < READING.toNanos())
            event.consume();
        isDown = true;
        lastAt = now;
    }
}
