package org.gatehouse.desk.thread;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// One piece of background work and where its end is told.
public final class Work<T> {
    private final String name;
    private final Callable<T> task;
    private final Workers workers;
    private final UiThread ui;
    private final Failures failures;
    private Consumer<T> done = _ -> {};
    private @Nullable Consumer<Exception> failed;
    private Runnable ended = () -> {};

    Work(String name, Callable<T> task, Workers workers, UiThread ui, Failures failures) {
        this.name = name;
        this.task = task;
        this.workers = workers;
        this.ui = ui;
        this.failures = failures;
    }

    /// Receives the result, on the UI thread.
    public Work<T> onDone(Consumer<T> receiver) {
        done = receiver;
        return this;
    }

    /// Receives the exception the task ended with, on the UI thread. Without it the failure counts as unforeseen.
    public Work<T> onFailed(Consumer<Exception> receiver) {
        failed = receiver;
        return this;
    }

    /// Runs on the UI thread before the result or failure is told, whichever it is; not after a cancellation.
    public Work<T> onEnd(Runnable action) {
        ended = action;
        return this;
    }

    public Running start() {
        var delivery = new Delivery(ui);
        delivery.interruptWith(workers.start(name, () -> perform(delivery)));
        return delivery;
    }

    private void perform(Delivery delivery) {
        try {
            var result = task.call();
            delivery.deliver(() -> finish(() -> done.accept(result)));
        } catch (Exception failure) {
            delivery.deliver(() -> finish(() -> tell(failure)));
        } catch (Throwable failure) {
            delivery.deliver(() -> finish(() -> failures.unforeseen(name, failure)));
            throw failure;
        }
    }

    private void finish(Runnable outcome) {
        try {
            ended.run();
            outcome.run();
        } catch (RuntimeException failure) {
            failures.unforeseen(name, failure);
        }
    }

    private void tell(Exception failure) {
        var receiver = failed;
        if (receiver == null) {
            failures.unforeseen(name, failure);
        } else {
            receiver.accept(failure);
        }
    }
}
