package org.gatehouse.proving.faults;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;

/// One go at a fault.
///
/// @param folder for whatever it needs; empty
/// @param times how often the fault is done
/// @param seed of all that is chosen by chance; the moments at which processes run are not among it
/// @param progress is told now and then how far it is
record Trial(Path folder, int times, long seed, Consumer<String> progress) {
    Random random() {
        return new Random(seed);
    }

    /// Tells how far it is, twenty times or so in all.
    void progress(int done, String what) {
        if (done % Math.max(1, times / 20) == 0) {
            progress.accept("%,d of %,d %s".formatted(done, times, what));
        }
    }
}
