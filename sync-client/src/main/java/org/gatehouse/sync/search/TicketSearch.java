package org.gatehouse.sync.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.TicketList.Listed;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/// Searches the tickets of a store. What it searches lies in memory alone, and is read beside everything else once it
/// is wanted. Safe from any thread.
public final class TicketSearch implements AutoCloseable {
    private static final Comparator<Listed> BY_NAME = Comparator
            .<Listed, List<String>>comparing(found -> Words.of(found.row().holder()), TicketSearch::compare)
            .thenComparing(found -> found.row().ticket());

    private final GateStore store;
    private final IndexKeeper keeper;
    private final AtomicBoolean started = new AtomicBoolean();

    public TicketSearch(GateStore store) {
        this.store = store;
        keeper = new IndexKeeper(store);
    }

    /// Begins to read the list, and follows what becomes of it.
    public void start() {
        if (started.compareAndSet(false, true)) {
            store.onTickets(keeper);
            keeper.start();
        }
    }

    /// @param tickets best first, those of one order together
    /// @param inOrder of the tickets that have an order, how many are of it
    /// @param complete whether the whole list could be searched
    public record Result(List<Listed> tickets, Map<RegistrationId, Integer> inOrder, boolean complete) {}

    /// The tickets that fit best.
    ///
    /// @param most how many
    public Result search(String query, int most) {
        var asked = Asked.of(query);
        var index = index();
        if (index.isEmpty() || asked.isEmpty() || most <= 0) {
            return new Result(List.of(), Map.of(), index.isPresent());
        }
        var fits = new LinkedHashMap<TicketId, Integer>();
        index.get().best(asked, most).forEach(hit -> fits.put(hit.ticket(), hit.fit()));
        var best = store.tickets().find(List.copyOf(fits.keySet())).stream().sorted(bestFirst(fits)).limit(most)
                .toList();
        return result(together(best), index.get());
    }

    /// All tickets of the order that a ticket is of; the ticket alone where it is of none.
    public Result order(TicketId ticket) {
        var index = index();
        var itself = store.tickets().find(List.of(ticket));
        var order = itself.stream().findFirst().map(found -> found.row().order());
        if (index.isEmpty() || order.isEmpty()) {
            return new Result(itself, Map.of(), index.isPresent() || itself.isEmpty());
        }
        var all = store.tickets().find(index.get().ofOrder(order.get().value())).stream()
                .filter(found -> order.get().equals(found.row().order())).sorted(BY_NAME).toList();
        return result(all.isEmpty() ? itself : all, index.get());
    }

    /// Made by the policy that holds now, or it may find by what it no longer may.
    private Optional<TicketIndex> index() {
        start();
        var policy = store.manifest().map(ManifestState::facts).map(facts -> facts.policy());
        return keeper.index().filter(made -> policy.filter(made::isMade).isPresent());
    }

    private static Comparator<Listed> bestFirst(Map<TicketId, Integer> fits) {
        return Comparator.<Listed, Integer>comparing(found -> fits.getOrDefault(found.row().ticket(), (int) Fit.NONE))
                .thenComparing(BY_NAME);
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /// Tickets of one order follow the best of them.
    private static List<Listed> together(List<Listed> best) {
        Map<Object, List<Listed>> groups = new LinkedHashMap<>();
        for (var found : best) {
            @Nullable
            RegistrationId order = found.row().order();
            groups.computeIfAbsent(order == null ? found.row().ticket() : order, first -> new ArrayList<>()).add(found);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static Result result(List<Listed> tickets, TicketIndex index) {
        var inOrder = new HashMap<RegistrationId, Integer>();
        tickets.stream().map(Listed::row).map(ManifestRow::order).forEach(order -> {
            if (order != null) {
                inOrder.computeIfAbsent(order, known -> index.ofOrder(known.value()).size());
            }
        });
        return new Result(tickets, inOrder, true);
    }

    @Override
    public void close() {
        keeper.close();
    }
}
