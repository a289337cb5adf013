package org.gatehouse.sync.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A thread that computes for another while that one does something else. Whoever comes to the work first does it, so
/// that nobody waits for a thread that is slow to wake.
final class Beside implements AutoCloseable {
    private static final long WORTH_SPINNING_NANOS = 50_000;

    private final ThreadPoolExecutor thread;

    Beside(String name) {
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /// @param work must not fail, and is done once or not at all
    <T> Work<T> start(Supplier<T> work) {
        var begun = new Work<>(work);
        if (Runtime.getRuntime().availableProcessors() > 1) {
            thread.execute(begun.task);
        }
        return begun;
    }

    /// What was begun, or will be by whoever asks for it.
    static final class Work<T> {
        private final FutureTask<T> task;

        private Work(Supplier<T> work) {
            task = new FutureTask<>(work::get);
        }

        T get() {
            task.run();
            long since = System.nanoTime();
            while (!task.isDone() && System.nanoTime() - since < WORTH_SPINNING_NANOS) {
                Thread.onSpinWait();
            }
            return done();
        }

        private T done() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return task.get();
                    } catch (InterruptedException later) {
                        interrupted = true;
                    } catch (ExecutionException failure) {
                        throw new IllegalStateException(failure.getCause());
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /// What was not begun is left to those who ask for it.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
