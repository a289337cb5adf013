package org.gatehouse.backend.event;

import java.util.function.Consumer;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.table.Transaction;

/// What an edit makes of an event.
///
/// @param result the event afterwards
/// @param inventory adds the write that moves the inventory, where it moves
/// @param refused what to say where the inventory does not allow it
record Edit(StoredEvent result, Consumer<Transaction> inventory, Problem refused) {
    static final Problem ALREADY_SOLD = new Problem.Conflict("already-sold", "Already sold",
            "More tickets than that have already been issued.",
            "Choose a larger number, or cancel registrations first.");
    static final Problem HAS_SALES = new Problem.Conflict("already-sold", "Already sold",
            "Tickets of this type have been issued, so this can no longer change.",
            "Add another ticket type, or cancel its registrations first.");

    /// Touches no inventory.
    static Edit to(StoredEvent result) {
        return new Edit(result, transaction -> {}, ALREADY_SOLD);
    }
}
