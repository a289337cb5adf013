package org.gatehouse.organizer.tickets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gatehouse.ticketing.ticket.TicketId;

/// Tickets that a deed has changed in a way that can be taken back, by the registrations that they are of.
record Touched(Map<GuestRow, List<TicketId>> tickets) {
    static final Touched NONE = new Touched(Map.of());

    Touched {
        tickets = new LinkedHashMap<>(tickets);
    }

    /// Those of these rows that are among the ids.
    static Touched of(List<GuestRow> rows, Set<TicketId> ids) {
        var tickets = new LinkedHashMap<GuestRow, List<TicketId>>();
        for (var row : rows) {
            var theirs = row.registration().tickets().stream().map(ticket -> ticket.id()).filter(ids::contains)
                    .toList();
            if (!theirs.isEmpty()) {
                tickets.put(row, theirs);
            }
        }
        return new Touched(tickets);
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    int count() {
        return tickets.values().stream().mapToInt(List::size).sum();
    }

    List<GuestRow> rows() {
        return List.copyOf(tickets.keySet());
    }

    List<TicketId> of(GuestRow row) {
        return tickets.getOrDefault(row, List.of());
    }

    Touched without(Set<TicketId> gone) {
        return of(rows(), tickets.values().stream().flatMap(List::stream).filter(id -> !gone.contains(id))
                .collect(Collectors.toSet()));
    }
}
