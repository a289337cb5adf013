package org.gatehouse.ticketing.gate;

import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.event.TypeNumber;

/// What an organizer says of a gate.
///
/// @param serves the ticket types that may pass; none named means all
public record GateDetails(String name, List<TypeNumber> serves, Set<Direction> directions) {
    public GateDetails {
        serves = List.copyOf(serves);
        directions = Set.copyOf(directions);
    }
}
