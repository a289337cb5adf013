package org.gatehouse.scanner.picture;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hands the newest of something from one writing thread to one reading thread, each at its own pace.
///
/// Three instances go round for ever: one being written, one being read, one between them. What the reader
/// was too slow for is overwritten, never queued, and nothing is allocated after the start.
public final class NewestOf<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private T writing;
    private T between;
    private T reading;
    private boolean fresh;
    private boolean woken;

    public NewestOf(Supplier<T> maker) {
        writing = maker.get();
        between = maker.get();
        reading = maker.get();
    }

    /// The instance the writer may fill; it changes with each [#publish()].
    public T writing() {
        lock.lock();
        try {
            return writing;
        } finally {
            lock.unlock();
        }
    }

    /// Makes what was written the newest.
    public void publish() {
        lock.lock();
        try {
            T written = writing;
            writing = between;
            between = written;
            fresh = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for something newer than the last one taken. It stays the reader's until the next call.
    ///
    /// @return null when woken before
    public @Nullable T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!fresh && !woken)
                arrived.await();
            woken = false;
            return fresh ? swapIn() : null;
        } finally {
            lock.unlock();
        }
    }

    /// Has the reader wait no longer, or not the next time.
    public void wake() {
        lock.lock();
        try {
            woken = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Takes something newer than the last one taken, if it is already there.
    ///
    /// @return null when there is nothing newer
    public @Nullable T poll() {
        lock.lock();
        try {
            return fresh ? swapIn() : null;
        } finally {
            lock.unlock();
        }
    }

    private T swapIn() {
        T newest = between;
        between = reading;
        reading = newest;
        fresh = false;
        return newest;
    }
}
