package org.gatehouse.backend.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Change;
import org.gatehouse.backend.table.Condition;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.ticketing.event.EventId;

/// Moves an event's version by one together with the writes that the version stands for and their feed entry, all or
/// nothing: who reads up to a version has read every change up to it.
public final class Feed {
    private static final String VERSION = "version";
    private static final int TRIES = 60;

    /// A part of the feed.
    ///
    /// @param entries by rising version, each one more than the one before
    /// @param version of the last entry; where there is none, the version asked from
    /// @param last whether there was nothing more when it was read
    public record Page(List<FeedEntry> entries, long version, boolean last) {}

    private final Store store;
    private final Pause pause;

    public Feed(Store store, Pause pause) {
        this.store = store;
        this.pause = pause;
    }

    /// Adds the first version to the transaction that makes an event.
    public static void begin(Transaction transaction, EventId event, FeedEntry entry) {
        transaction.put(VERSION, Table.EVENTS, key(event).with(VERSION, 1))
                .put("entry", Table.CHANGES, entry.row().with("event", event).with(VERSION, 1));
    }

    /// The version an event has reached.
    public long version(EventId event) {
        return store.find(Table.EVENTS, key(event)).map(row -> row.number(VERSION)).orElse(0L);
    }

    /// Commits writes as the next version, whichever that is by then.
    ///
    /// @param writes adds them to the transaction; at most 97: with version, feed entry and the log's entry they are a hundred
    /// @return the names of the writes whose conditions did not hold, or that all is done
    public Outcome commit(EventId event, FeedEntry entry, Consumer<Transaction> writes) {
        var step = new Step(entry, writes);
        return commit(event, () -> step);
    }

    /// What is committed as one version.
    ///
    /// @param writes adds them to the transaction; at most 97: with version, feed entry and the log's entry they are a hundred
    public record Step(FeedEntry entry, Consumer<Transaction> writes) {}

    /// Commits a step that rests on what the event is now: where something came in between, it is made anew.
    ///
    /// @return the names of the writes whose conditions did not hold, or that all is done
    public Outcome commit(EventId event, Supplier<Step> step) {
        for (int tries = 1; tries <= TRIES; tries++) {
            long seen = version(event);
            var next = step.get();
            var outcome = commit(event, seen, next.entry(), next.writes());
            if (!(outcome instanceof Outcome.Refused(var names)) || !names.equals(List.of(VERSION))) {
                return withoutVersion(outcome);
            }
            pause.before(Math.min(tries, 5));
        }
        throw new ProblemException(new Problem.Busy("Many others are changing the same event."));
    }

    /// Commits writes as the version after the one that the caller has read and judged by.
    ///
    /// @return refused by `version` where the event has moved on since
    public Outcome commit(EventId event, long seen, FeedEntry entry, Consumer<Transaction> writes) {
        var transaction = store.transaction().concerning(event.wire());
        writes.accept(transaction);
        transaction.update(VERSION, Table.EVENTS, key(event), Change.add(VERSION, 1), Condition.equal(VERSION, seen))
                .put("entry", Table.CHANGES, entry.row().with("event", event).with(VERSION, seen + 1));
        return store.commit(transaction);
    }

    private static Outcome withoutVersion(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Refused(var names) ->
                new Outcome.Refused(names.stream().filter(name -> !name.equals(VERSION)).toList());
        };
    }

    /// The entries after a version, as many as come to about `most` characters with what they name.
    public Page after(EventId event, long after, int most) {
        var query = Query.of(Table.CHANGES, event.wire()).above(after).limit(200);
        var entries = new ArrayList<FeedEntry>();
        long version = after;
        int size = 0;
        while (true) {
            var page = store.page(query);
            for (var row : page.rows()) {
                var entry = FeedEntry.of(row);
                entries.add(entry);
                version = row.number(VERSION);
                size += entry.weight();
                if (size >= most) {
                    return new Page(entries, version, false);
                }
            }
            if (page.last().isEmpty()) {
                return new Page(entries, version, true);
            }
            query = query.after(page.last().get());
        }
    }

    private static Row key(EventId event) {
        return Row.empty().with("event", event).with("part", "VERSION");
    }
}
