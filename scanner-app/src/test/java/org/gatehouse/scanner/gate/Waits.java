package org.gatehouse.scanner.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.scanner.times.Later;

/// Time that goes by when the test says so.
public final class Waits implements Later {
    private final List<Waiting> all = new ArrayList<>();

    private static final class Waiting implements Running {
        private final Duration wait;
        private final Runnable action;
        private boolean isOver;

        private Waiting(Duration wait, Runnable action) {
            this.wait = wait;
            this.action = action;
        }

        @Override
        public void cancel() {
            isOver = true;
        }
    }

    @Override
    public Running after(Duration wait, Runnable action) {
        Waiting waiting = new Waiting(wait, action);
        all.add(waiting);
        return waiting;
    }

    /// How long whoever came last waits.
    public Duration last() {
        return all.getLast().wait;
    }

    /// Lets everything happen that waits for no longer than this and was not cancelled.
    public void pass(Duration time) {
        for (Waiting each : List.copyOf(all))
            if (!each.isOver && each.wait.compareTo(time) <= 0) {
                each.isOver = true;
                each.action.run();
            }
    }
}
