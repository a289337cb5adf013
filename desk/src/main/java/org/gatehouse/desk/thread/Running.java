package org.gatehouse.desk.thread;

/// Work that has been started.
public interface Running {

    /// Stops the work if it still runs; after this call nothing of it reaches the UI thread. Call it there.
    void cancel();

    /// Nothing is running.
    static Running none() {
        return () -> {};
    }
}
