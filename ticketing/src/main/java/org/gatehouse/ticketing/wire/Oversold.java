package org.gatehouse.ticketing.wire;

/// Whether a capacity or a quota may be made smaller than what has been sold of it: `?oversold=` of the calls that change
/// an event or a ticket type. What is sold stays good, and nothing more is sold until there is room again.
public enum Oversold {
    REFUSED, ALLOWED
}
