package org.gatehouse.organizer.exports;

import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.money.Reconciliation;

/// What the lines of a reconciliation are called, on the screen and in files.
public final class FateWords {
    private FateWords() {}

    public static String key(Fate fate, Reconciliation of) {
        return switch (fate) {
            case ADMITTED -> "reconcile.admitted";
            case WAITING -> of.noShows() ? "reconcile.no-show" : "reconcile.not-yet";
            case BLOCKED -> "reconcile.blocked";
            case REFUNDED -> "reconcile.refunded";
            case CANCELLED -> "reconcile.cancelled";
        };
    }
}
