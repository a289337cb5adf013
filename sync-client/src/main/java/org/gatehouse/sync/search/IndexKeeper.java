package org.gatehouse.sync.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.store.TicketListener;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an index that follows the tickets of a store, on a thread of its own. What is to be read again is noted before
/// it is read, so whatever changes meanwhile is read once more.
final class IndexKeeper implements TicketListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int ROWS_AT_ONCE = 500;
    private static final int MANY = 1_000;
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final GateStore store;
    private volatile Optional<TicketIndex> index = Optional.empty();
    private final Set<TicketId> changed = new LinkedHashSet<>();
    private boolean all = true;
    private boolean closed;
    private @Nullable Thread thread;

    IndexKeeper(GateStore store) {
        this.store = store;
    }

    Optional<TicketIndex> index() {
        return index;
    }

    synchronized void start() {
        if (!closed) {
            thread = Thread.ofPlatform().daemon().name("gate-search").priority(Thread.MIN_PRIORITY).start(this::keep);
        }
    }

    @Override
    public synchronized void changed(List<TicketId> tickets) {
        changed.addAll(tickets);
        notifyAll();
    }

    @Override
    public synchronized void replaced() {
        all = true;
        changed.clear();
        notifyAll();
    }

    private void keep() {
        try {
            while (!isClosed()) {
                keepOnce();
            }
        } catch (InterruptedException closing) {
            LOG.debug("the list of tickets is no longer read for searching");
        }
    }

    private void keepOnce() throws InterruptedException {
        try {
            var some = await();
            if (some.isEmpty()) {
                readAll();
            } else {
                read(some);
            }
        } catch (StorageException | IllegalStateException failure) {
            LOG.warn("the list of tickets could not be read for searching: {}", failure.getMessage());
            replaced();
            Thread.sleep(LATER);
        }
    }

    /// The tickets to be read again; none means all.
    private synchronized List<TicketId> await() throws InterruptedException {
        while (!closed && !all && changed.isEmpty()) {
            wait();
        }
        var some = all ? List.<TicketId>of() : changed.stream().limit(MANY).toList();
        some.forEach(changed::remove);
        all = false;
        return some;
    }

    private void readAll() throws InterruptedException {
        if (store.manifest().isEmpty()) {
            index = Optional.empty();
            return;
        }
        try (var walk = store.tickets().walk()) {
            var builder = new SegmentBuilder();
            var rows = walk.next(ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                rows.forEach(builder::add);
                if (isClosed()) {
                    throw new InterruptedException();
                }
                rows = walk.next(ROWS_AT_ONCE);
            }
            index = Optional.of(TicketIndex.of(walk.manifest().facts().policy(), builder.build()));
        }
    }

    private void read(List<TicketId> tickets) {
        var present = index;
        if (present.isEmpty()) {
            return;
        }
        Map<TicketId, Optional<ManifestRow>> rows = new HashMap<>();
        tickets.forEach(ticket -> rows.put(ticket, Optional.empty()));
        store.tickets().find(tickets).forEach(found -> rows.put(found.row().ticket(), Optional.of(found.row())));
        var newer = present.get().with(rows);
        index = Optional.of(newer);
        if (newer.hasManyChanges()) {
            replaced();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Returns once nothing is read any more.
    @Override
    public void close() {
        var running = closing();
        if (running != null) {
            try {
                running.join(GRACE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable Thread closing() {
        closed = true;
        notifyAll();
        return thread;
    }
}
