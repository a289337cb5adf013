package org.gatehouse.backend.registration;

import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.record.RecordMemory;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.TicketState;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.ticket.Ticket;

/// Whether anybody has come in on a ticket, as far as gates have told the cloud. What was taken back does not count.
public final class CameIn {
    private final RecordMemory memory;

    public CameIn(RecordMemory memory) {
        this.memory = memory;
    }

    /// @throws ProblemException with this problem where somebody has come in on any of them
    void refuse(StoredEvent stored, List<Ticket> tickets, Problem problem) {
        var records = memory.of(stored.event().id(), tickets.stream().map(Ticket::id).collect(Collectors.toSet()));
        if (tickets.stream()
                .anyMatch(ticket -> wasUsed(stored, ticket, records.getOrDefault(ticket.id(), List.of())))) {
            throw new ProblemException(problem);
        }
    }

    private static boolean wasUsed(StoredEvent stored, Ticket ticket, List<GateRecord> records) {
        return stored.event().type(ticket.type()).filter(type -> cameIn(records, type, stored)).isPresent();
    }

    private static boolean cameIn(List<GateRecord> records, TicketType type, StoredEvent stored) {
        return TicketState.of(records, type, stored.facts().zone()).persons() > 0;
    }
}
