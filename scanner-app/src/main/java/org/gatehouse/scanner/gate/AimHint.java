package org.gatehouse.scanner.gate;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.gatehouse.scanner.verdict.Speech;

/// A word of help while a code is in view that cannot be read. Use on the UI thread.
final class AimHint {
    private final Speech speech;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    AimHint(Speech speech) {
        this.speech = speech;
    }

    void show() {
        text.set(speech.words().say("gate.hint.unreadable"));
    }

    void clear() {
        text.set("");
    }

    /// In another language, where it is there.
    void sayAgain() {
        if (!text.get().isEmpty())
            show();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
