package org.gatehouse.organizer.tickets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.Guest;

/// All guests of an event that this console knows of, in memory alone. Safe from any thread; never asked on the one
/// that draws, for a hundred thousand are put in order in a time that would be seen.
final class GuestIndex {
    /// Fair, so that who looks for somebody is not kept waiting by page after page that comes in.
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<RegistrationId, GuestRow> rows = new HashMap<>();
    private final List<GuestRow> ordered = new ArrayList<>();
    private final TreeSet<PromoCode> promos = new TreeSet<>();
    private Ask.Order order = Ask.Order.LATEST;

    /// Guests as they are now, in place of what was known of them.
    void put(List<Guest> guests) {
        var news = guests.stream().map(GuestRow::of).toList();
        locked(() -> take(news));
    }

    private boolean take(List<GuestRow> news) {
        boolean replaced = false;
        for (var row : news) {
            row.promo().ifPresent(promos::add);
            replaced |= rows.put(row.id(), row) != null;
        }
        if (replaced) {
            ordered.removeIf(row -> rows.get(row.id()) != row);
        }
        var added = news.stream().filter(row -> rows.get(row.id()) == row).sorted(order.comparator()).toList();
        // pages come in order, and what follows the last needs no sorting
        boolean follows = ordered.isEmpty() || added.isEmpty()
                || order.comparator().compare(ordered.getLast(), added.getFirst()) <= 0;
        ordered.addAll(added);
        if (!follows) {
            ordered.sort(order.comparator());
        }
        return replaced;
    }

    /// Those wanted, in the order wanted.
    List<GuestRow> find(Ask ask, Event event) {
        return locked(() -> {
            if (!ask.order().equals(order)) {
                order = ask.order();
                ordered.sort(order.comparator());
            }
            return ask.narrows() ? ordered.stream().filter(ask.wanted(event)).toList() : List.copyOf(ordered);
        });
    }

    /// The promo codes that any of them was sold with.
    List<PromoCode> promos() {
        return locked(() -> List.copyOf(promos));
    }

    /// All of them, in no order that matters.
    List<Guest> all() {
        return locked(() -> rows.values().stream().map(GuestRow::guest).toList());
    }

    int size() {
        return locked(rows::size);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
