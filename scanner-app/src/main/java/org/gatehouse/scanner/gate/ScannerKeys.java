package org.gatehouse.scanner.gate;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Catches what is typed wherever the focus is. Characters that land on nothing that takes text go to the entry field;
/// a scanner's line end hands over what the scanner typed, whichever field it ran into.
final class ScannerKeys {
    private final TextField entry;
    private final Consumer<String> scanned;
    private final LongSupplier nanos;
    private final KeyBurst burst = new KeyBurst();
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<KeyEvent> pressed = this::pressed;

    /// @param nanos a steady clock in nanoseconds
    ScannerKeys(TextField entry, Consumer<String> scanned, LongSupplier nanos) {
        this.entry = entry;
        this.scanned = scanned;
        this.nanos = nanos;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }

    void leave(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl) || event.isShortcutDown())
            return;
        burst.typed(text, nanos.getAsLong());
        if (!(focusOf(event) instanceof TextInputControl)) {
            event.consume();
            entry.requestFocus();
            entry.end();
            entry.appendText(text);
        }
    }

    private void pressed(KeyEvent event) {
        long now = nanos.getAsLong();
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            burst.ended(now).ifPresent(code -> {
                event.consume();
                takeBack(focusOf(event), code);
                scanned.accept(code);
            });
        } else if (event.getCode() == KeyCode.SPACE && burst.isRunning(now)
                && !(focusOf(event) instanceof TextInputControl)) {
            // in the middle of a code a space must not press the button that has the focus
            event.consume();
        }
    }

    /// What the scanner typed into a field is no part of that field.
    private static void takeBack(Object focus, String code) {
        if (focus instanceof TextInputControl field) {
            String text = field.getText() == null ? "" : field.getText();
            int at = text.lastIndexOf(code);
            if (at >= 0)
                field.deleteText(at, at + code.length());
        }
    }

    private Object focusOf(KeyEvent event) {
        Scene scene = event.getSource() instanceof Scene source ? source : entry.getScene();
        return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    }
}
