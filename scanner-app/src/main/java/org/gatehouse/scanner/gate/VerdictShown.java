package org.gatehouse.scanner.gate;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.Presented;
import org.jspecify.annotations.Nullable;

/// The verdict on the screen: it stays for its time, and is said again where the language changes meanwhile. Use on the
/// UI thread.
final class VerdictShown {
    private final UiThread ui;
    private final Speech speech;
    private final JudgeLine line;
    private final Later later;
    private final Stay stay;
    private final ReadOnlyObjectWrapper<@Nullable Face> face = new ReadOnlyObjectWrapper<>();
    private @Nullable Presented last;
    private Running leaving = Running.none();

    VerdictShown(UiThread ui, Speech speech, JudgeLine line, Later later, Stay stay) {
        this.ui = ui;
        this.speech = speech;
        this.line = line;
        this.later = later;
        this.stay = stay;
    }

    /// @param gone is told when its time is over
    void show(Presented presented, Face drawn, Runnable gone) {
        leaving.cancel();
        last = presented;
        face.set(drawn);
        leaving = later.after(drawn.tone() == Tone.ADMIT ? stay.pass() : stay.others(), gone);
    }

    void dismiss() {
        leaving.cancel();
        last = null;
        face.set(null);
    }

    /// In another language; it keeps its time.
    void sayAgain() {
        Presented presented = last;
        Face before = face.get();
        if (presented == null || before == null)
            return;
        line.afterwards(() -> {
            Face drawn = before.isLookedAt()
                    ? speech.looked(presented.verdict(), presented.at())
                    : speech.face(presented);
            ui.run(() -> {
                if (presented.equals(last) && face.get() != null)
                    face.set(drawn);
            });
        });
    }

    /// Lets what is there stand.
    void end() {
        leaving.cancel();
    }

    ReadOnlyObjectProperty<@Nullable Face> faceProperty() {
        return face.getReadOnlyProperty();
    }
}
