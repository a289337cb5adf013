package org.gatehouse.scanner.gate;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.decode.Sighting;
import org.jspecify.annotations.Nullable;

/// What the camera sees while something may lie over the scanning screen: nobody is judged where the verdict would not
/// be seen. What is open makes way, or, where it is about another guest, the code waits until it is gone.
public final class CameraCodes {
    private final GateViewModel model;
    private final Cover cover;
    private final UiThread ui;
    private final Consumer<String> again;
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();

    /// @param again has a code told once more that is still in view by then
    public CameraCodes(GateViewModel model, Cover cover, UiThread ui, Consumer<String> again) {
        this.model = model;
        this.cover = cover;
        this.ui = ui;
        this.again = again;
    }

    /// From any thread.
    public void sighted(Sighting sighting) {
        switch (sighting) {
            case Sighting.Code code -> come(code, code.text());
            case Sighting.Several several -> come(several, null);
            case Sighting.Unreadable unreadable -> model.sighted(unreadable);
            case Sighting.Gone gone -> model.sighted(gone);
        }
    }

    private void come(Sighting sighting, @Nullable String code) {
        if (cover.holdsNextGuest()) {
            hold(code);
            return;
        }
        waiting.set(null);
        ui.run(cover::makeWay);
        model.sighted(sighting);
    }

    /// Whoever waits for the supervisor often still holds up the ticket: they are not judged again for that.
    private void hold(@Nullable String code) {
        if (code == null || model.guest().isOfRefused(code))
            return;
        waiting.set(code);
        // it may have been closed meanwhile
        if (!cover.holdsNextGuest())
            release();
    }

    /// What was about another guest is gone. From any thread.
    public void release() {
        String code = waiting.getAndSet(null);
        if (code != null)
            again.accept(code);
    }
}
