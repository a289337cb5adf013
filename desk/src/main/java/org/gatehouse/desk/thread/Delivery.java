package org.gatehouse.desk.thread;

/// Brings one outcome to the UI thread unless it was cancelled there first.
final class Delivery implements Running {
    private final UiThread ui;
    private volatile boolean cancelled;
    private volatile Runnable interrupt = () -> {};

    Delivery(UiThread ui) {
        this.ui = ui;
    }

    void interruptWith(Runnable action) {
        interrupt = action;
    }

    void deliver(Runnable outcome) {
        ui.run(() -> {
            if (!cancelled) {
                outcome.run();
            }
        });
    }

    @Override
    public void cancel() {
        cancelled = true;
        interrupt.run();
    }
}
