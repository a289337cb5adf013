package org.gatehouse.ticketing.money;

/// What became of a ticket that was sold: one of these, and never two.
public enum Fate {
    /// Somebody came in on it.
    ADMITTED,
    /// It may still be used, and was not.
    WAITING,
    /// It was blocked before anybody came in.
    BLOCKED, REFUNDED, CANCELLED
}
