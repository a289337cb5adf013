package org.gatehouse.backend.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.gatehouse.backend.registration.RegistrationStore;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Tickets as gates carry them, read while they are walked through. Addresses, where gates may have them, are looked up
/// for some tickets at a time in the registrations themselves: an index may lag behind, and all of them may be too many.
final class RowsForGates implements Iterator<ManifestRow> {
    private static final int AT_ONCE = 1_000;

    private final Iterator<Ticket> tickets;
    private final RegistrationStore registrations;
    private final GatePolicy policy;
    private final Queue<ManifestRow> ready = new ArrayDeque<>();

    RowsForGates(Iterator<Ticket> tickets, RegistrationStore registrations, GatePolicy policy) {
        this.tickets = tickets;
        this.registrations = registrations;
        this.policy = policy;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || tickets.hasNext();
    }

    @Override
    public ManifestRow next() {
        if (ready.isEmpty()) {
            readSome();
        }
        return ready.remove();
    }

    private void readSome() {
        var some = new ArrayList<Ticket>(AT_ONCE);
        while (tickets.hasNext() && some.size() < AT_ONCE) {
            some.add(tickets.next());
        }
        var emails = emails(some);
        some.forEach(ticket -> ready.add(TicketStore.forGates(ticket, emails.get(ticket.registration()), policy)));
    }

    private Map<RegistrationId, String> emails(List<Ticket> some) {
        return switch (policy.emails()) {
            case SEARCHED -> registrations.emails(some.stream().filter(one -> one.status() == TicketStatus.VALID)
                    .map(Ticket::registration).distinct().toList());
            case WITHHELD -> Map.of();
        };
    }
}
