package org.gatehouse.scanner.gate;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Face;
import org.jspecify.annotations.Nullable;

/// The verdict on the screen: it stays for its time, and is said again where the language changes meanwhile. Use on the
/// UI thread.
final class VerdictShown {
    private final UiThread ui;
    private final JudgeLine line;
    private final Later later;
    private final Stay stay;
    private final ReadOnlyObjectWrapper<@Nullable Face> face = new ReadOnlyObjectWrapper<>();
    private @Nullable Supplier<Face> last;
    private Running leaving = Running.none();

    VerdictShown(UiThread ui, JudgeLine line, Later later, Stay stay) {
        this.ui = ui;
        this.line = line;
        this.later = later;
        this.stay = stay;
    }

    /// @param drawing draws it in the language of the moment; blocks
    /// @param gone    is told when its time is over
    void show(Supplier<Face> drawing, Face drawn, Runnable gone) {
        leaving.cancel();
        last = drawing;
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
        Supplier<Face> drawing = last;
        if (drawing == null)
            return;
        line.afterwards(() -> {
            Face drawn = drawing.get();
            ui.run(() -> {
                if (drawing == last)
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
