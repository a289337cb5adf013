package org.gatehouse.sync.manifest;

import org.gatehouse.sync.checkin.ProgressListener;
import org.gatehouse.sync.checkin.ProgressListener.Progress;

/// Passes on every kind of progress, and of each kind about one report in a hundredth of the way.
final class Pace {
    private static final int STEPS = 100;

    private final ProgressListener listener;
    private long fetched = -1;
    private long stored = -1;

    Pace(ProgressListener listener) {
        this.listener = listener;
    }

    void at(Progress progress) {
        switch (progress) {
            case Progress.Fetching fetching -> {
                long step = step(fetching.bytes(), fetching.of());
                if (step != fetched) {
                    fetched = step;
                    listener.at(progress);
                }
            }
            case Progress.Storing storing -> {
                long step = step(storing.rows(), storing.of());
                if (step != stored) {
                    stored = step;
                    listener.at(progress);
                }
            }
            case Progress.Asking ignored -> listener.at(progress);
            case Progress.Ready ignored -> listener.at(progress);
        }
    }

    private static long step(long done, long of) {
        return of == 0 ? STEPS : done * STEPS / of;
    }
}
