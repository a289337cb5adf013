package org.gatehouse.desk.thread;

/// Where background work runs. Each piece of work has a name, which becomes its thread's name.
public interface Workers {

    /// Starts `work` and answers how to interrupt it.
    Runnable start(String name, Runnable work);

    /// Whether work is done before `start` returns, as in tests.
    default boolean areImmediate() {
        return false;
    }

    /// One virtual thread for each piece of work.
    static Workers virtual() {
        return (name, work) -> Thread.ofVirtual().name(name).start(work)::interrupt;
    }

    /// The test twin: work is done before `start` returns.
    static Workers immediate() {
        return new Immediate();
    }
}
