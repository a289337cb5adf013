package org.gatehouse.ticketing.gate;

/// Which way guests pass a gate.
public enum Direction {
    IN, OUT
}
