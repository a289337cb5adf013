package org.gatehouse.scanner.pairing;

import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;

/// A gate in one direction: where a steward can stand.
public record Place(Gate gate, Direction direction) {}
