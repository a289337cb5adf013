package org.gatehouse.backend.ticket;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.ticket.TicketId;

/// Which tickets of an event are void, noted beside the tickets themselves: they are few, and who counts need not
/// walk through all the others.
public final class VoidTickets {
    private static final String PART = "VOID#";
    private static final String SEPARATOR = " ";

    private final Store store;

    public VoidTickets(Store store) {
        this.store = store;
    }

    /// Notes those that become void in one transaction, in one row.
    public static void add(Transaction transaction, EventId event, List<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        transaction.put("void", Table.EVENTS, row(event, tickets));
    }

    /// One that became void by itself is void no longer.
    static void remove(Transaction transaction, EventId event, TicketId ticket) {
        transaction.delete("void", Table.EVENTS, Row.empty().with("event", event).with("part", PART + ticket.value()));
    }

    /// @param tickets at least one
    public static Row row(EventId event, List<TicketId> tickets) {
        return Row.empty().with("event", event).with("part", PART + tickets.getFirst().value()).with("tickets",
                tickets.stream().map(TicketId::value).collect(Collectors.joining(SEPARATOR)));
    }

    public Set<TicketId> all(EventId event) {
        var tickets = new HashSet<TicketId>();
        for (var row : store.all(Query.of(Table.EVENTS, event.wire()).beginning(PART))) {
            for (var ticket : row.text("tickets").split(SEPARATOR)) {
                tickets.add(TicketId.parse(ticket));
            }
        }
        return tickets;
    }
}
