package org.gatehouse.backend.device;

import java.time.Duration;
import java.time.InstantSource;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;

/// Counts wrong codes by the address they come from, in windows of ten minutes.
final class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 20;

    private final Store store;
    private final InstantSource clock;

    Attempts(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws ProblemException where there have been too many
    void check(String source) {
        long failed = store.find(Table.ANSWERS, key(source)).map(row -> row.number("failed")).orElse(0L);
        if (failed >= MOST) {
            throw new ProblemException(new Problem.TooMany("Too many wrong codes came from this network.",
                    "Wait ten minutes, then try again with a new code."));
        }
    }

    void failed(String source) {
        var key = key(source);
        long expires = clock.instant().plus(WINDOW.multipliedBy(2)).getEpochSecond();
        var first = key.with("failed", 1).with(Table.EXPIRES, expires);
        if (!store.put(Table.ANSWERS, first, Condition.absent(Table.ANSWERS))) {
            store.update(Table.ANSWERS, key, Change.add("failed", 1), Condition.present(Table.ANSWERS));
        }
    }

    private Row key(String source) {
        long window = clock.instant().getEpochSecond() / WINDOW.toSeconds();
        return Row.empty().with("key", "ATTEMPTS#" + source + "#" + window);
    }
}
