package org.gatehouse.desk.screen;

import javafx.scene.Parent;

/// One screen of a window, as the [Navigator] knows it.
public interface Screen {

    /// Its nodes; always the same ones.
    Parent root();

    /// The screen has come before the user: fetch, subscribe.
    default void shown() {}

    /// The screen has gone: release what [#shown()] subscribed.
    default void hidden() {}
}
