package org.gatehouse.sync.checkin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners how the gate stands, on a thread of its own. Many changes at once are told once.
final class Standings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final Supplier<GateStanding> standing;
    private final List<Consumer<GateStanding>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final ExecutorService teller = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("gate-standing").factory());

    Standings(Supplier<GateStanding> standing) {
        this.standing = standing;
    }

    GateClient.Subscription listen(Consumer<GateStanding> listener) {
        listeners.add(listener);
        changed();
        return () -> listeners.remove(listener);
    }

    void changed() {
        if (!listeners.isEmpty() && pending.compareAndSet(false, true)) {
            try {
                teller.execute(this::tell);
            } catch (RejectedExecutionException closed) {
                LOG.debug("nobody is told any more: the gate is closed");
            }
        }
    }

    private void tell() {
        pending.set(false);
        try {
            var now = standing.get();
            listeners.forEach(listener -> tell(listener, now));
        } catch (RuntimeException failure) {
            LOG.warn("the gate's standing could not be told", failure);
        }
    }

    private static void tell(Consumer<GateStanding> listener, GateStanding now) {
        try {
            listener.accept(now);
        } catch (RuntimeException theirs) {
            LOG.error("a listener to the gate's standing failed", theirs);
        }
    }

    @Override
    public void close() {
        teller.close();
    }
}
