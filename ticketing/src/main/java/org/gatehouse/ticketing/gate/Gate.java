package org.gatehouse.ticketing.gate;

import org.gatehouse.ticketing.event.TypeNumber;

/// A named entrance of an event.
public record Gate(GateId id, GateDetails details) {
    public String name() {
        return details.name();
    }

    public boolean serves(TypeNumber type) {
        return details.serves().isEmpty() || details.serves().contains(type);
    }
}
