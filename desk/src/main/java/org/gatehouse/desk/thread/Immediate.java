package org.gatehouse.desk.thread;

/// Does work in the calling thread.
final class Immediate implements Workers {

    @Override
    public Runnable start(String name, Runnable work) {
        work.run();
        return () -> {};
    }

    @Override
    public boolean areImmediate() {
        return true;
    }
}
