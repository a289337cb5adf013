package org.gatehouse.ticketing.money;

import java.util.HashMap;
import java.util.Map;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Guest;

/// Who of a registration has come. Whoever came on a ticket that another has taken the place of counts with that one.
public final class Arrived {
    private final Map<TicketId, Ticket> tickets = new HashMap<>();
    private final Map<TicketId, Integer> persons = new HashMap<>();

    private Arrived(Guest guest) {
        guest.registration().tickets().forEach(ticket -> tickets.put(ticket.id(), ticket));
        guest.arrivals().forEach(arrival -> persons.merge(standing(arrival.ticket()), arrival.persons(), Integer::sum));
    }

    public static Arrived of(Guest guest) {
        return new Arrived(guest);
    }

    /// Persons who came on a ticket.
    int on(TicketId ticket) {
        return persons.getOrDefault(ticket, 0);
    }

    /// Persons who came on tickets in whose place no ticket is known.
    int elsewhere() {
        return persons.entrySet().stream().filter(entry -> !isStanding(entry.getKey())).mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Whether somebody may still come: on a ticket that holds, fewer are in than it lets in.
    public boolean waits(Event event) {
        return tickets.values().stream().filter(ticket -> !ticket.isReplaced())
                .anyMatch(ticket -> Fate.ofAbsent(ticket) == Fate.WAITING && on(ticket.id()) < admits(event, ticket));
    }

    static int admits(Event event, Ticket ticket) {
        return event.type(ticket.type()).map(TicketType::admits).orElse(1);
    }

    private boolean isStanding(TicketId id) {
        var ticket = tickets.get(id);
        return ticket != null && !ticket.isReplaced();
    }

    private TicketId standing(TicketId id) {
        var at = id;
        for (int steps = 0; steps < tickets.size(); steps++) {
            var ticket = tickets.get(at);
            var next = ticket == null ? null : ticket.replacedBy();
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
