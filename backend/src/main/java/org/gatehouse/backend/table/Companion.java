package org.gatehouse.backend.table;

import java.util.Optional;
import java.util.function.Function;

/// A row that goes with what a piece of work writes: into its transactions, or right behind its last single write. With
/// each further transaction it is put once more, as it says by then. Work that writes nothing leaves none.
final class Companion {
    private final Table table;
    private final Function<Optional<String>, Row> row;
    private State state = State.NOTHING_WRITTEN;

    private enum State {
        NOTHING_WRITTEN, OWED, WRITTEN
    }

    /// @param row for what the transaction concerns, where it says so
    Companion(Table table, Function<Optional<String>, Row> row) {
        this.table = table;
        this.row = row;
    }

    void join(Transaction transaction) {
        if (transaction.size() < Transaction.MOST) {
            transaction.put("companion", table, row.apply(transaction.concern()));
        }
    }

    void joined(Transaction transaction) {
        state = transaction.names().contains("companion") || state == State.WRITTEN ? State.WRITTEN : State.OWED;
    }

    void wrote() {
        if (state == State.NOTHING_WRITTEN) {
            state = State.OWED;
        }
    }

    boolean isOwed() {
        return state == State.OWED;
    }

    Table table() {
        return table;
    }

    Row row() {
        return row.apply(Optional.empty());
    }
}
