package org.gatehouse.backend.event;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.ticket.EventKey;

/// An event with what the cloud keeps beside it.
///
/// @param nextType the number that the next ticket type gets: numbers are never used twice
public record StoredEvent(Event event, GatePolicy policy, List<EventKey> keys, int nextType) {
    public StoredEvent {
        keys = List.copyOf(keys);
    }

    /// What gates must know of it.
    public EventFacts facts() {
        var details = event.details();
        return new EventFacts(event.id(), event.shortId(), details.name(), details.venue(), details.zone(),
                details.doors(), details.start(), details.end(), event.status(), event.types(), event.gates(), keys,
                policy);
    }

    StoredEvent with(EventDetails details) {
        return with(new Event(event.id(), event.shortId(), event.organization(), details, event.status(),
                event.types(), event.gates(), event.revision()));
    }

    StoredEvent with(EventStatus status) {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), status,
                event.types(), event.gates(), event.revision()));
    }

    StoredEvent withTypes(List<TicketType> types) {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), event.status(),
                types, event.gates(), event.revision()));
    }

    StoredEvent withGates(List<Gate> gates) {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), event.status(),
                event.types(), gates, event.revision()));
    }

    StoredEvent with(GatePolicy newPolicy) {
        return new StoredEvent(event, newPolicy, keys, nextType);
    }

    StoredEvent withKey(EventKey newest) {
        var more = new ArrayList<>(keys);
        more.add(newest);
        return new StoredEvent(event, policy, more, nextType);
    }

    StoredEvent withNextType(int number) {
        return new StoredEvent(event, policy, keys, number);
    }

    StoredEvent revised() {
        return with(new Event(event.id(), event.shortId(), event.organization(), event.details(), event.status(),
                event.types(), event.gates(), event.revision() + 1));
    }

    private StoredEvent with(Event changed) {
        return new StoredEvent(changed, policy, keys, nextType);
    }
}
