package org.gatehouse.ticketing.money;

import org.gatehouse.ticketing.ticket.Ticket;

/// What became of a ticket that was sold: one of these, and never two.
public enum Fate {
    /// Somebody came in on it.
    ADMITTED,
    /// It may still be used, and was not.
    WAITING,
    /// It was blocked before anybody came in.
    BLOCKED, REFUNDED, CANCELLED;

    /// Of whoever did not come on a ticket.
    static Fate ofAbsent(Ticket ticket) {
        return switch (ticket.status()) {
            case VALID, TRANSFERRED, REISSUED -> WAITING;
            case BLOCKED -> BLOCKED;
            case REFUNDED -> REFUNDED;
            case CANCELLED -> CANCELLED;
        };
    }
}
