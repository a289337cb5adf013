package org.gatehouse.desk.thread;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Off the UI thread and back: work runs on a worker, its result arrives on the UI thread, and every failure
/// reaches somebody.
public final class Background {
    private final Workers workers;
    private final UiThread ui;
    private final Failures failures;

    public Background(Workers workers, UiThread ui, Failures failures) {
        this.workers = workers;
        this.ui = ui;
        this.failures = failures;
    }

    /// The test twin: everything happens before the call returns, and a failure nobody handles is thrown.
    public static Background immediate() {
        return new Background(Workers.immediate(), new SameThread(), (work, failure) -> {
            throw new AssertionError(work, failure);
        });
    }

    /// Describes work that may block. Nothing happens until [Work#start()].
    public <T> Work<T> work(String name, Callable<T> task) {
        return new Work<>(name, task, workers, ui, failures);
    }

    /// Does `task` now and again `pause` after it has ended, until cancelled. A failure is given to `failed` and
    /// does not end the repetition. With [Workers#immediate()] it is done once.
    public <T> Running repeat(String name, Duration pause, Callable<T> task, Consumer<T> done,
            Consumer<Exception> failed) {
        var repetition = new Repetition<>(this, workers, name, pause, task, done, failed);
        repetition.start();
        return repetition;
    }

    /// Where results are delivered.
    public UiThread ui() {
        return ui;
    }

    /// A receiver for values that come faster than anyone can look: callable from any thread, it hands only the
    /// newest to `receiver` on the UI thread.
    public <T> Consumer<T> latest(Consumer<T> receiver) {
        return new Latest<>(ui, receiver);
    }
}
