package org.gatehouse.sync.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A thread that computes for another while that one does something else. Whoever comes to the work first does it, so
/// that nobody waits for a thread that is slow to wake. It knows of one piece of work at a time: one that it has not come
/// to when the next is begun is left to those who ask for it.
final class Beside implements AutoCloseable {
    private static final long WORTH_SPINNING_NANOS = 50_000;

    /// Asked once: it is a call of the system.
    private final boolean worthIt = Runtime.getRuntime().availableProcessors() > 1;
    private final AtomicReference<@Nullable FutureTask<?>> next = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean closed;

    Beside(String name) {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        while (!closed) {
            var begun = next.getAndSet(null);
            if (begun == null) {
                LockSupport.park(this);
            } else {
                begun.run();
            }
        }
    }

    /// @param work is done once or not at all; where it fails, whoever asks for it is told so by an exception
    <T> Work<T> start(Supplier<T> work) {
        var begun = new Work<>(work);
        if (worthIt) {
            next.set(begun.task);
            LockSupport.unpark(thread);
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
        closed = true;
        LockSupport.unpark(thread);
    }
}
