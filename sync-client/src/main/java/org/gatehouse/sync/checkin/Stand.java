package org.gatehouse.sync.checkin;

import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;

/// Where this device was told to stand.
public record Stand(GateId gate, Direction direction) {}
