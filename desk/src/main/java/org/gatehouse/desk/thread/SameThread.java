package org.gatehouse.desk.thread;

/// The test twin of [FxThread]: everything runs where it is asked for.
public final class SameThread implements UiThread {

    @Override
    public void run(Runnable work) {
        work.run();
    }

    @Override
    public boolean isCurrent() {
        return true;
    }
}
