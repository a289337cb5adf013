package org.gatehouse.scanner.gate;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.desk.screen.KeyChoice;

/// Every key of the gate. None is a letter or a digit: scanners type those.
public enum GateKey implements KeyChoice {
    KEYS(KeyCode.F1, "key.keys"), //
    STANDING(KeyCode.F2, "key.standing"), //
    TYPE(KeyCode.F3, "key.type"), //
    ORDER(KeyCode.F3, "key.order", KeyCombination.SHIFT_DOWN), //
    CAMERA(KeyCode.F4, "key.camera"), //
    SYNC(KeyCode.F5, "key.sync"), //
    PLACE(KeyCode.F6, "key.place"), //
    SOUND(KeyCode.F7, "key.sound"), //
    THEME(KeyCode.F8, "key.theme"), //
    LANGUAGE(KeyCode.F9, "key.language"), //
    FULL_SCREEN(KeyCode.F11, "key.full-screen"), //
    LOOK(KeyCode.F12, "key.look"), //
    DISMISS(KeyCode.ESCAPE, "key.dismiss");

    private final KeyCodeCombination combination;
    private final String wordsKey;

    GateKey(KeyCode key, String wordsKey, KeyCombination.Modifier... with) {
        combination = new KeyCodeCombination(key, with);
        this.wordsKey = wordsKey;
    }

    @Override
    public KeyCombination combination() {
        return combination;
    }

    @Override
    public String wordsKey() {
        return wordsKey;
    }
}
