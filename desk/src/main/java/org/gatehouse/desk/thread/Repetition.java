package org.gatehouse.desk.thread;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The same work again and again, one at a time, with a pause between.
final class Repetition<T> implements Running {
    private final Background background;
    private final Workers workers;
    private final String name;
    private final Duration pause;
    private final Callable<T> task;
    private final Consumer<T> done;
    private final Consumer<Exception> failed;
    private Running current = Running.none();
    private boolean cancelled;

    Repetition(Background background, Workers workers, String name, Duration pause, Callable<T> task, Consumer<T> done,
            Consumer<Exception> failed) {
        this.background = background;
        this.workers = workers;
        this.name = name;
        this.pause = pause;
        this.task = task;
        this.done = done;
        this.failed = failed;
    }

    void start() {
        current = background.work(name, task).onEnd(this::again).onDone(done).onFailed(failed).start();
    }

    private void again() {
        if (cancelled || workers.areImmediate()) {
            return;
        }
        current = background.work(name, () -> {
            Thread.sleep(pause);
            return pause;
        }).onDone(_ -> start()).start();
    }

    @Override
    public void cancel() {
        cancelled = true;
        current.cancel();
    }
}
