package org.gatehouse.desk.thread;

/// The one way onto the thread that may touch controls.
///
/// In a window it is [FxThread]; in a test without a stage it is [SameThread].
public interface UiThread {

    /// Runs `work` on the UI thread: at once when the caller is already there, otherwise soon and in order.
    void run(Runnable work);

    /// Whether the caller is on the UI thread.
    boolean isCurrent();
}
