package org.gatehouse.scanner.typing;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Catches what is typed wherever the focus is. Characters that land on nothing that takes text go to the entry field;
/// a scanner's line end hands over what the scanner typed, whichever field it ran into. While something lies over the
/// screen, what a person types there stays off the entry field: it may be a PIN.
public final class ScannerKeys {
    /// Longer than any scanner leaves between two characters, shorter than a person notices.
    private static final Duration PATIENCE = Duration.millis(KeyBurst.GAP.toMillis() * 1.6);

    private final TextField entry;
    private final Consumer<String> scanned;
    private final BooleanSupplier isCovered;
    private final LongSupplier nanos;
    private final KeyBurst burst = new KeyBurst();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable ButtonBase held;
    private String spaces = "";
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<KeyEvent> pressed = this::pressed;

    /// @param isCovered whether something lies over the entry field
    /// @param nanos     a steady clock in nanoseconds
    public ScannerKeys(TextField entry, Consumer<String> scanned, BooleanSupplier isCovered, LongSupplier nanos) {
        this.entry = entry;
        this.scanned = scanned;
        this.isCovered = isCovered;
        this.nanos = nanos;
        patience.setOnFinished(_ -> press());
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }

    public void leave(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        letGo();
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl) || event.isShortcutDown())
            return;
        burst.typed(text, nanos.getAsLong());
        if (takesText(focusOf(event)))
            return;
        event.consume();
        spaces += text.isBlank() && held != null ? text : "";
        if (!text.isBlank() || held == null)
            append(text);
    }

    private void append(String text) {
        String before = spaces;
        letGo();
        if (isCovered.getAsBoolean())
            return;
        entry.requestFocus();
        entry.end();
        entry.appendText(before + text);
    }

    private void pressed(KeyEvent event) {
        long now = nanos.getAsLong();
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            burst.ended(now).ifPresent(code -> {
                event.consume();
                takeBack(focusOf(event), code);
                scanned.accept(code);
            });
        } else if (event.getCode() == KeyCode.SPACE && !takesText(focusOf(event))) {
            if (!burst.isRunning(now) && focusOf(event) instanceof ButtonBase button)
                hold(button);
            if (burst.isRunning(now) || held != null)
                event.consume();
        }
    }

    /// A space presses the button that has the focus once it is clear that it begins no code.
    private void hold(ButtonBase button) {
        held = button;
        patience.playFromStart();
    }

    private void letGo() {
        patience.stop();
        held = null;
        spaces = "";
    }

    private void press() {
        ButtonBase button = held;
        letGo();
        burst.forget();
        if (button != null)
            button.fire();
    }

    /// A field that was not drawn yet has no skin, and without one would lose the key: it gets it now. Given later, it
    /// would mark what the field holds by then, and the next key would take its place.
    private static boolean takesText(Object focus) {
        if (!(focus instanceof TextInputControl field))
            return false;
        if (field.getSkin() == null)
            field.applyCss();
        return true;
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
