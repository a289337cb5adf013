package org.gatehouse.sync.checkin;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.sync.search.TicketSearch;
import org.gatehouse.sync.search.TicketSearch.Result;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.store.TicketList.Listed;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.gatehouse.ticketing.ticket.TicketId;

/// Finds tickets for the steward and says how each stands. Never throws.
final class Searching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);

    private final GateStore store;
    private final DeviceClock clock;
    private final TicketSearch search;

    Searching(GateStore store, DeviceClock clock) {
        this.store = store;
        this.clock = clock;
        search = new TicketSearch(store);
    }

    void start() {
        search.start();
    }

    Found search(String query, int most) {
        return found(() -> search.search(query, most));
    }

    Found order(TicketId ticket) {
        return found(() -> search.order(ticket));
    }

    private Found found(Supplier<Result> searched) {
        try {
            var facts = store.manifest().map(ManifestState::facts);
            if (facts.isEmpty()) {
                return new Found(List.of(), false);
            }
            var result = searched.get();
            return new Found(result.tickets().stream().map(one -> found(one, result, facts.get())).toList(),
                    result.complete());
        } catch (StorageException unreadable) {
            LOG.warn("the list of tickets could not be searched: {}", unreadable.getMessage());
            return new Found(List.of(), false);
        }
    }

    private FoundTicket found(Listed listed, Result result, EventFacts facts) {
        var row = listed.row();
        var type = facts.type(row.type());
        var state = type.map(known -> TicketState.of(listed.records(), known, facts.zone()));
        var order = Optional.ofNullable(row.order());
        return new FoundTicket(row.ticket(), type.orElse(null), row.holder(), row.order(),
                order.map(known -> result.inOrder().getOrDefault(known, 1)).orElse(1), row.status(), row.since(),
                row.owed(), state.map(TicketState::inside).orElse(0),
                state.map(known -> known.personsLeft(clock.instant())).orElse(0),
                state.flatMap(known -> known.counting(clock.instant())).orElse(null));
    }

    @Override
    public void close() {
        search.close();
    }
}
