package org.gatehouse.backend.event;

import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;

/// Tells whether a gate is manned.
@FunctionalInterface
public interface GateWatch {
    /// Whether an enrolled device last said that it stands there.
    boolean isManned(EventId event, GateId gate);
}
