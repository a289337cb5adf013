package org.gatehouse.scanner.sheet;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.event.EventTarget;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Lets an Enter through that was pressed, and none that is still held down: the press that opens a question must not
/// answer it too. Nor must the second of two, from a person in a hurry: of Enter, of a mouse, or of a finger, which
/// JavaFX reports as a mouse.
public final class FreshPress {
    /// Keys that are held repeat sooner than this, whatever the machine is set to.
    private static final Duration REPEAT = Duration.ofSeconds(1);

    /// Sooner than this nobody has read a question, later than this nobody presses a key twice by mistake.
    static final Duration READING = Duration.ofMillis(400);

    private final LongSupplier nanos;
    private boolean isDown;
    private long lastAt;
    private long askedAt;
    /// When the first of several clicks came that the system counts as one double click.
    private long firstClickAt;

    /// @param nanos a steady clock in nanoseconds
    public FreshPress(LongSupplier nanos) {
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
        target.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
    }

    /// A question has just opened: a press at this moment was meant for what was there before.
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

    /// The second half of a double click, as slow as the system allows, belongs to what the first half hit.
    private void clicked(MouseEvent event) {
        long now = nanos.getAsLong();
        if (event.getClickCount() <= 1)
            firstClickAt = now;
        if (event.getClickCount() > 1 && firstClickAt - askedAt < 0)
            event.consume();
    }
}
