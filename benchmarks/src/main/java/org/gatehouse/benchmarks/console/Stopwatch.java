package org.gatehouse.benchmarks.console;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Looks at every frame whether something has come about, and then goes on.
final class Stopwatch extends AnimationTimer {
    private final BooleanSupplier there;
    private final Runnable then;

    private Stopwatch(BooleanSupplier there, Runnable then) {
        this.there = there;
        this.then = then;
    }

    static void when(BooleanSupplier there, Runnable then) {
        new Stopwatch(there, then).start();
    }

    @Override
    public void handle(long pulse) {
        try {
            if (there.getAsBoolean()) {
                stop();
                then.run();
            }
        } catch (RuntimeException failure) {
            // the window would live on, and whoever waits for its figures with it
            Unmeasured.breakOff(failure);
        }
    }
}
