package org.gatehouse.scanner.app;

import java.util.Optional;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.sync.checkin.GateClient;
import org.jspecify.annotations.Nullable;

/// The gate that this machine holds open, and what only this machine holds of it. Use on the UI thread.
final class HeldGate {
    private final UiThread ui;
    private @Nullable GateClient gate;
    private int waiting;

    HeldGate(UiThread ui) {
        this.ui = ui;
    }

    void hold(GateClient opened) {
        gate = opened;
        waiting = 0;
        // it ends with the gate
        GateClient.Subscription ignored = opened.onStanding(now -> ui.run(() -> {
            if (is(opened))
                waiting = now.waiting();
        }));
    }

    boolean is(GateClient other) {
        return other == gate;
    }

    /// It is closed, or about to be.
    void release() {
        gate = null;
    }

    /// The gate, once it is open.
    Optional<GateClient> gate() {
        return Optional.ofNullable(gate);
    }

    /// Records of the open gate that only this machine holds, as far as known.
    int waiting() {
        return gate == null ? 0 : waiting;
    }
}
