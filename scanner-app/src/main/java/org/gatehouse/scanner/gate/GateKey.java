package org.gatehouse.scanner.gate;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.desk.screen.KeyChoice;

/// Every key of the gate. None is a letter or a digit: scanners type those.
public enum GateKey implements KeyChoice {
    KEYS(KeyCode.F1, "key.keys"), //
    STANDING(KeyCode.F2, "key.standing"), //
    FIGURES(KeyCode.F2, "key.figures", KeyCombination.SHIFT_DOWN), //
    HISTORY(KeyCode.F2, "key.history", KeyCombination.CONTROL_DOWN), //
    TYPE(KeyCode.F3, "key.type"), //
    ORDER(KeyCode.F3, "key.order", KeyCombination.SHIFT_DOWN), //
    CAMERA(KeyCode.F4, "key.camera"), //
    TRIAL(KeyCode.F4, "key.trial", KeyCombination.SHIFT_DOWN), //
    SYNC(KeyCode.F5, "key.sync"), //
    INCIDENTS(KeyCode.F5, "key.incidents", KeyCombination.SHIFT_DOWN), //
    PLACE(KeyCode.F6, "key.place"), //
    SOUND(KeyCode.F7, "key.sound"), //
    THEME(KeyCode.F8, "key.theme"), //
    /// With minus the other way and with nought as usual; the theming answers to them.
    TEXT_SIZE(KeyCode.PLUS, "key.text-size", KeyCombination.SHORTCUT_DOWN), //
    LANGUAGE(KeyCode.F9, "key.language"), //
    SUPERVISOR(KeyCode.F10, "key.supervisor"), //
    FULL_SCREEN(KeyCode.F11, "key.full-screen"), //
    LOCK(KeyCode.F11, "key.lock", KeyCombination.SHIFT_DOWN), //
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
