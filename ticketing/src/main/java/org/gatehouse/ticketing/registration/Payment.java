package org.gatehouse.ticketing.registration;

/// How a registration was paid.
public enum Payment {
    CASH, CARD, FREE,
    /// To whoever sold it elsewhere.
    ELSEWHERE,
    /// Still owed.
    UNPAID
}
