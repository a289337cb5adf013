package org.gatehouse.ticketing.gate;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.ticketing.event.TypeNumber;

/// What an organizer says of a gate.
///
/// @param serves the ticket types that may pass; none named means all
/// @param directions always in the same order, so that the same gate is written in the same way
public record GateDetails(String name, List<TypeNumber> serves, Set<Direction> directions) {
    public GateDetails {
        serves = List.copyOf(serves);
        directions = Collections.unmodifiableSet(new TreeSet<>(directions));
    }
}
