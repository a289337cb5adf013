package org.gatehouse.desk.theme;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/// Ctrl with plus, minus and nought, on the keypad too and wherever a keyboard has its plus.
final class TextSizeKeys implements EventHandler<KeyEvent> {
    private final Consumer<UnaryOperator<TextSize>> change;

    TextSizeKeys(Consumer<UnaryOperator<TextSize>> change) {
        this.change = change;
    }

    @Override
    public void handle(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> take(event, TextSize::larger);
            case MINUS, SUBTRACT -> take(event, TextSize::smaller);
            case DIGIT0, NUMPAD0 -> take(event, _ -> TextSize.USUAL);
            default -> {
            }
        }
    }

    private void take(KeyEvent event, UnaryOperator<TextSize> how) {
        event.consume();
        change.accept(how);
    }
}
