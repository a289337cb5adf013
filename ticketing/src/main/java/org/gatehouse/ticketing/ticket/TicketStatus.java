package org.gatehouse.ticketing.ticket;

/// Whether a ticket is a right to enter. That it was used is no status: it follows from the records.
public enum TicketStatus {
    VALID, CANCELLED, REFUNDED, TRANSFERRED,
    /// Its holder has a newer code instead.
    REISSUED, BLOCKED
}
