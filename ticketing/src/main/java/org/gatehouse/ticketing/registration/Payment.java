package org.gatehouse.ticketing.registration;

/// How a registration was paid.
public enum Payment {
    CASH, CARD, FREE,
    /// Still owed.
    UNPAID
}
