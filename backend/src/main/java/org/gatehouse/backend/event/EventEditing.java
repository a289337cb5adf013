package org.gatehouse.backend.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.manifest.Change;

/// Changes events: each change raises the revision, tells the gates and moves the inventory, all in one transaction.
public final class EventEditing {
    private static final int TRIES = 10;

    private final EventStore events;
    private final Feed feed;
    private final Json json;

    public EventEditing(EventStore events, Feed feed, Json json) {
        this.events = events;
        this.feed = feed;
        this.json = json;
    }

    /// Edits an event as it is now, again where somebody else was quicker, unless the caller insists on a revision.
    ///
    /// @param seen the revision that the caller saw
    /// @throws ProblemException where it is not there, has moved on from `seen`, was cancelled, or the inventory
    ///         does not allow it
    StoredEvent edit(Caller caller, EventId id, Optional<Long> seen, Function<StoredEvent, Edit> how) {
        return apply(caller, id, seen, stored -> {
            checkNotCancelled(stored);
            return how.apply(stored);
        });
    }

    /// Changes only where the event is to be found; a cancelled one may be put away too.
    StoredEvent file(Caller caller, EventId id, Optional<Long> seen, boolean away) {
        return apply(caller, id, seen, stored -> Edit.to(stored.filed(away)));
    }

    private StoredEvent apply(Caller caller, EventId id, Optional<Long> seen, Function<StoredEvent, Edit> how) {
        for (int tries = 0; tries < TRIES; tries++) {
            var stored = events.seenBy(caller, id);
            if (seen.filter(revision -> revision != stored.event().revision()).isPresent()) {
                return already(stored, how).orElseThrow(() -> changedMeanwhile(stored));
            }
            var edit = how.apply(stored);
            if (edit.result().equals(stored)) {
                return stored;
            }
            var result = edit.result().revised();
            var outcome = commit(stored, result, edit);
            if (outcome instanceof Outcome.Done) {
                return result;
            }
            checkInventory(outcome, edit);
        }
        // who named no revision has nothing to look at again
        throw seen.isPresent()
                ? changedMeanwhile(events.seenBy(caller, id))
                : new ProblemException(new Problem.Busy("Others are changing the same event."));
    }

    /// What is so already needs no change: a call whose answer was lost may be made again as it was.
    private static Optional<StoredEvent> already(StoredEvent stored, Function<StoredEvent, Edit> how) {
        try {
            return Optional.of(stored).filter(how.apply(stored).result()::equals);
        } catch (ProblemException otherwise) {
            return Optional.empty();
        }
    }

    private Outcome commit(StoredEvent before, StoredEvent after, Edit edit) {
        var entry = FeedEntry.of(FeedEntry.Kind.FACTS, List.of(new Change.Facts(after.facts())), json);
        return feed.commit(before.event().id(), entry, transaction -> {
            events.replace(transaction, after, before.event().revision());
            edit.inventory().accept(transaction);
        });
    }

    private static void checkInventory(Outcome outcome, Edit edit) {
        if (outcome instanceof Outcome.Refused(var names) && names.contains(Inventory.NAME)) {
            throw new ProblemException(edit.refused());
        }
    }

    private static void checkNotCancelled(StoredEvent stored) {
        if (stored.event().status() == EventStatus.CANCELLED) {
            throw new ProblemException(new Problem.Conflict("cancelled", "Event cancelled",
                    "This event was cancelled and can no longer change.", "Create a new event."));
        }
    }

    private static ProblemException changedMeanwhile(StoredEvent now) {
        return new ProblemException(new Problem.Outdated(now.event().revision(),
                "Somebody else changed this event since you opened it.",
                "Load the event again, look at what is different, and make your change once more."));
    }
}
