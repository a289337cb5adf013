package org.gatehouse.ticketing.manifest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.EventKey;

/// What a gate must know of an event besides its tickets.
///
/// @param shortId the 4 bytes, unsigned, that the event's ticket ids start with
/// @param keys the public keys that its tickets are signed with, oldest first; manifests and changes are signed with the
///        last
public record EventFacts(
        EventId event,
        long shortId,
        String name,
        String venue,
        ZoneId zone,
        Instant doors,
        Instant start,
        Instant end,
        EventStatus status,
        List<TicketType> types,
        List<Gate> gates,
        List<EventKey> keys,
        GatePolicy policy) {
    private static final Duration AFTER_THE_END = Duration.ofHours(12);
    private static final Duration AT_LEAST = Duration.ofHours(24);

    public EventFacts {
        types = List.copyOf(types);
        gates = List.copyOf(gates);
        keys = List.copyOf(keys);
    }

    /// Until when a manifest may be judged by: a gate may stay without network for the whole event and some hours more.
    ///
    /// @param madeAt when the manifest was made
    public Instant goodUntil(Instant madeAt) {
        var afterTheEnd = end.plus(AFTER_THE_END);
        var atLeast = madeAt.plus(AT_LEAST);
        return afterTheEnd.isAfter(atLeast) ? afterTheEnd : atLeast;
    }

    /// The same with other keys.
    public EventFacts with(List<EventKey> newKeys) {
        return new EventFacts(event, shortId, name, venue, zone, doors, start, end, status, types, gates, newKeys,
                policy);
    }

    public Optional<TicketType> type(TypeNumber number) {
        return types.stream().filter(type -> type.number().equals(number)).findFirst();
    }

    public Optional<Gate> gate(GateId id) {
        return gates.stream().filter(gate -> gate.id().equals(id)).findFirst();
    }

    public List<Gate> gatesServing(TypeNumber type) {
        return gates.stream().filter(gate -> gate.serves(type)).toList();
    }
}
