package org.gatehouse.sync.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.gatehouse.ticketing.ticket.TicketId;

/// Counts persons inside, ticket by ticket, and counts only those tickets anew whose records have changed. Safe from
/// any thread.
final class InsideCount {
    private final Map<TicketId, Integer> inside = new HashMap<>();
    private final Set<TicketId> changed = new HashSet<>();
    private final ReentrantLock counting = new ReentrantLock();
    private int total;

    synchronized void changed(TicketId ticket) {
        changed.add(ticket);
    }

    /// Every ticket known here is counted anew.
    synchronized void changedAll() {
        changed.addAll(inside.keySet());
    }

    /// One thread counts at a time, so that what was read earlier never replaces what was read later.
    ///
    /// @param count tells how many persons of a ticket are inside
    int total(ToIntFunction<TicketId> count) {
        counting.lock();
        try {
            countChanged(count);
            synchronized (this) {
                return total;
            }
        } finally {
            counting.unlock();
        }
    }

    private void countChanged(ToIntFunction<TicketId> count) {
        var waiting = new ArrayDeque<>(taken());
        try {
            while (!waiting.isEmpty()) {
                set(waiting.getFirst(), count.applyAsInt(waiting.getFirst()));
                waiting.removeFirst();
            }
        } finally {
            waiting.forEach(this::changed);
        }
    }

    private synchronized List<TicketId> taken() {
        var taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    private synchronized void set(TicketId ticket, int persons) {
        var before = inside.put(ticket, persons);
        total += persons - (before == null ? 0 : before);
    }
}
