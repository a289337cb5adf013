package org.gatehouse.desk.screen;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// A key a program answers to. Each program lists all of its keys in one enum that implements this, so that they can
/// be shown, checked for doubles and changed in one place.
public interface KeyChoice {

    KeyCombination combination();

    /// The key of the words that say what it does.
    String wordsKey();

    /// Makes the scene answer to this key.
    default void install(Scene scene, Runnable action) {
        scene.getAccelerators().put(combination(), action);
    }

    /// How the key is written on this system, for menus and tooltips.
    default String written() {
        return combination().getDisplayText();
    }
}
