package org.gatehouse.organizer.app;

import org.gatehouse.desk.screen.KeyChoice;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Every key the console answers to outside of its controls.
enum ConsoleKeys implements KeyChoice {
    EVENTS(KeyCode.DIGIT1, "shell.events"), //
    OVERVIEW(KeyCode.DIGIT2, "shell.overview"), //
    REGISTRATIONS(KeyCode.DIGIT3, "shell.registrations"), //
    GATES(KeyCode.DIGIT4, "shell.gates"), //
    LIVE(KeyCode.DIGIT5, "shell.live"), //
    MONEY(KeyCode.DIGIT6, "shell.money"), //
    INCIDENTS(KeyCode.DIGIT7, "shell.incidents"), //
    LOG(KeyCode.DIGIT9, "shell.log"), //
    MEMBERS(KeyCode.DIGIT8, "shell.members"), //
    PALETTE(KeyCode.K, "palette.title"), //
    UNDO(KeyCode.Z, "undo"), //
    MAIL(new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), "mail.send"), //
    CONTROL_ROOM(new KeyCodeCombination(KeyCode.F11), "control-room"), //
    APPEARANCE(KeyCode.D, "shell.appearance"), //
    LANGUAGE(KeyCode.L, "language.choose"), //
    CLOSE(KeyCode.Q, "shell.quit");

    private final KeyCombination combination;
    private final String wordsKey;

    ConsoleKeys(KeyCode key, String wordsKey) {
        this(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), wordsKey);
    }

    ConsoleKeys(KeyCombination combination, String wordsKey) {
        this.combination = combination;
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
