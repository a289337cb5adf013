package org.gatehouse.sync.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gatehouse.sync.checkin.GateStanding.Passage;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Counts persons inside and those who passed each gate with each type of ticket, ticket by ticket, and counts only those
/// tickets anew whose records have changed. Safe from any thread.
final class HeadCount {
    /// From so many changed tickets on it is quicker to go through all of them in one sweep.
    private static final int MANY = 1_000;

    private final Map<TicketId, HeadShare> shares = new HashMap<>();
    private final Map<Way, int[]> passed = new HashMap<>();
    private final Set<TicketId> changed = new HashSet<>();
    private final ReentrantLock counting = new ReentrantLock();
    private boolean allChanged = true;
    private int inside;

    /// A gate, and a type of ticket to pass it with.
    private record Way(GateId gate, TypeNumber type) {}

    /// What the records say.
    interface Source {
        HeadShare of(TicketId ticket);

        /// Every ticket with records.
        void all(BiConsumer<TicketId, HeadShare> taker);
    }

    /// @param inside persons
    record Heads(int inside, List<Passage> passages) {
        static final Heads NONE = new Heads(0, List.of());
    }

    synchronized void changed(TicketId ticket) {
        changed.add(ticket);
    }

    /// Every ticket is counted anew.
    synchronized void changedAll() {
        allChanged = true;
    }

    /// One thread counts at a time, so that what was read earlier never replaces what was read later.
    ///
    /// @param present asked for only when it is settled what is to be counted: rules that change from then on have
    ///        everything counted anew the next time
    Heads total(Supplier<Source> present) {
        counting.lock();
        try {
            countChanged(present);
            return heads();
        } finally {
            counting.unlock();
        }
    }

    private void countChanged(Supplier<Source> present) {
        if (takeAll()) {
            countAll(present);
            return;
        }
        var waiting = new ArrayDeque<>(taken());
        try {
            var source = present.get();
            while (!waiting.isEmpty()) {
                set(waiting.getFirst(), source.of(waiting.getFirst()));
                waiting.removeFirst();
            }
        } finally {
            waiting.forEach(this::changed);
        }
    }

    private void countAll(Supplier<Source> present) {
        boolean done = false;
        try {
            present.get().all(this::set);
            done = true;
        } finally {
            if (!done) {
                changedAll();
            }
        }
    }

    private synchronized boolean takeAll() {
        boolean all = allChanged || changed.size() >= MANY;
        if (all) {
            allChanged = false;
            changed.clear();
        }
        return all;
    }

    private synchronized List<TicketId> taken() {
        var taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    private synchronized void set(TicketId ticket, HeadShare share) {
        var before = shares.put(ticket, share);
        count(ticket, before, -1);
        count(ticket, share, 1);
    }

    private void count(TicketId ticket, @Nullable HeadShare share, int sign) {
        if (share == null) {
            return;
        }
        inside += sign * share.inside();
        share.passages().forEach(passage -> {
            var sums = passed.computeIfAbsent(new Way(passage.gate(), ticket.type()), way -> new int[2]);
            sums[0] += sign * passage.in();
            sums[1] += sign * passage.out();
        });
    }

    private synchronized Heads heads() {
        var passages = passed.entrySet().stream()
                .map(one -> new Passage(one.getKey().gate(), one.getKey().type(), one.getValue()[0],
                        one.getValue()[1]))
                .filter(passage -> passage.in() > 0 || passage.out() > 0).sorted(Passage.ORDER).toList();
        return new Heads(inside, passages);
    }
}
