package org.gatehouse.ticketing.event;

import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.gate.Gate;

/// What is attended.
///
/// @param shortId 4 bytes, unsigned, that every ticket id of the event starts with
/// @param revision grows with every change of the event, its types or its gates; an edit names the one it saw
public record Event(
        EventId id,
        long shortId,
        OrganizationId organization,
        EventDetails details,
        EventStatus status,
        List<TicketType> types,
        List<Gate> gates,
        long revision) {
    public Event {
        types = List.copyOf(types);
        gates = List.copyOf(gates);
    }

    public Optional<TicketType> type(TypeNumber number) {
        return types.stream().filter(type -> type.number().equals(number)).findFirst();
    }
}
