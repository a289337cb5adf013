package org.gatehouse.scanner.app;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A scanner that types: key events in the order a keyboard sends them, to whatever has the focus at that moment.
final class Keyboard {
    private Keyboard() {}

    /// Types a code and its line end. On the UI thread.
    static void scans(Scene scene, String code) {
        for (char c : code.toCharArray()) {
            KeyCode key = c == ' ' ? KeyCode.SPACE : KeyCode.UNDEFINED;
            send(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            send(scene, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(c), "", KeyCode.UNDEFINED, false, false, false,
                    false));
            send(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
        }
        send(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        send(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static void send(Scene scene, KeyEvent event) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, event);
    }
}
