package org.gatehouse.organizer.money;

import java.time.Instant;

import org.gatehouse.ticketing.money.Reconciliation;
import org.gatehouse.ticketing.money.Takings;

/// An event's money and tickets, counted from all registrations.
///
/// @param asOf when what they are counted from was last known to be true
record Books(Takings takings, Reconciliation reconciliation, Instant asOf) {
    /// Whether the same was counted, though at another time.
    boolean counts(Books other) {
        return takings.equals(other.takings) && reconciliation.equals(other.reconciliation);
    }

    Books asOf(Instant now) {
        return new Books(takings, reconciliation, now);
    }
}
