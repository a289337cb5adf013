package org.gatehouse.sync.checkin;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gatehouse.sync.store.Remains;
import org.gatehouse.ticketing.gate.DeviceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the events that nobody stands at: sends what waits of them, and closing them takes off what is over.
/// Whoever wants to stand at one goes first and waits for no network.
final class Tidying {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private final Map<DeviceId, Turn> turns = new ConcurrentHashMap<>();
    /// Those that were opened once and have nothing to send: they are not opened again beside a gate at work.
    private final Set<DeviceId> lookedAfter = ConcurrentHashMap.newKeySet();

    /// Who has one device's store.
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock();
        final AtomicInteger wanted = new AtomicInteger();
        volatile @Nullable LocalGate tidied;
    }

    /// Does something with a device's store that a person waits for.
    <T> T first(DeviceId device, Supplier<T> deed) {
        var turn = turns.computeIfAbsent(device, fresh -> new Turn());
        turn.wanted.incrementAndGet();
        var tidied = turn.tidied;
        if (tidied != null) {
            tidied.giveUp();
        }
        turn.lock.lock();
        try {
            return deed.get();
        } finally {
            turn.wanted.decrementAndGet();
            turn.lock.unlock();
        }
    }

    /// Opens a gate and hands over what is left, where that is worth it and nobody else wants it. What is wrong with
    /// one event keeps no other from its turn.
    void tidy(EnrolledEvent event, Path folder, Supplier<LocalGate> opening) {
        var turn = turns.computeIfAbsent(event.device(), fresh -> new Turn());
        if (!turn.lock.tryLock()) {
            return;
        }
        try {
            if (Remains.waiting(folder) > 0 || lookedAfter.add(event.device())) {
                tidy(turn, opening);
            }
        } catch (RuntimeException later) {
            LOG.info("{} is looked at again another time: {}", event.name(), later.getMessage());
        } finally {
            turn.lock.unlock();
        }
    }

    private static void tidy(Turn turn, Supplier<LocalGate> opening) {
        try (var gate = opening.get()) {
            turn.tidied = gate;
            if (turn.wanted.get() == 0) {
                gate.handOverRest();
            }
        } finally {
            turn.tidied = null;
        }
    }
}
