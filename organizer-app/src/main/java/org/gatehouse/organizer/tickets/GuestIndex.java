package org.gatehouse.organizer.tickets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.Guest;

/// All guests of an event that this console knows of, in memory alone. Safe from any thread; never asked on the one
/// that draws, for a hundred thousand are put in order in a time that would be seen.
final class GuestIndex {
    private final Map<RegistrationId, GuestRow> rows = new HashMap<>();
    private List<GuestRow> ordered = new ArrayList<>();
    private Ask.Order order = Ask.Order.LATEST;

    /// Guests as they are now, in place of what was known of them.
    synchronized void put(List<Guest> guests) {
        boolean replaced = false;
        var added = new ArrayList<GuestRow>(guests.size());
        for (var guest : guests) {
            var row = GuestRow.of(guest);
            replaced |= rows.put(row.id(), row) != null;
            added.add(row);
        }
        if (replaced) {
            ordered.removeIf(row -> rows.get(row.id()) != row);
        }
        added.stream().filter(row -> rows.get(row.id()) == row).forEach(ordered::add);
        ordered.sort(order.comparator());
    }

    /// Those wanted, in the order wanted. Words that were typed a little further are looked for in all.
    synchronized List<GuestRow> find(Ask ask) {
        if (!ask.order().equals(order)) {
            order = ask.order();
            ordered.sort(order.comparator());
        }
        return ask.narrows() ? ordered.stream().filter(ask.wanted()).toList() : List.copyOf(ordered);
    }

    synchronized Optional<GuestRow> find(RegistrationId id) {
        return Optional.ofNullable(rows.get(id));
    }

    synchronized int size() {
        return rows.size();
    }
}
