package org.gatehouse.backend.event;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.table.Query;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.registration.UserId;
import org.gatehouse.ticketing.wire.TermsReply;

/// The calls about the terms of an event's sales. A change holds for what is sold later: each sale keeps what it was
/// made at. Every change is kept, in the transaction that makes it.
public final class TermsCalls {
    private static final String PART = "TERMS#";

    private final EventStore events;
    private final EventEditing editing;
    private final Store store;
    private final Function<Caller.Person, Map<UserId, String>> names;
    private final InstantSource clock;
    private final Json json;

    /// @param names of the members that a caller may know
    public TermsCalls(EventStore events, EventEditing editing, Store store,
            Function<Caller.Person, Map<UserId, String>> names, InstantSource clock, Json json) {
        this.events = events;
        this.editing = editing;
        this.store = store;
        this.names = names;
        this.clock = clock;
        this.json = json;
    }

    public Reply get(Call call) {
        return reply(call, events.seenBy(call.caller(), EventCalls.id(call)));
    }

    public Reply set(Call call) {
        var terms = call.body(Terms.class);
        var by = call.person();
        return reply(call, editing.edit(call.caller(), EventCalls.id(call), Optional.empty(), stored -> {
            long seen = call.seenRevision();
            FieldError.check(faults(stored, terms));
            if (!stored.terms().equals(terms)) {
                checkUnchanged(stored.event().id(), seen);
            }
            return edit(stored, terms, by);
        }));
    }

    /// What changes of the event otherwise does not touch its terms. Read after the event, which is stored only if it
    /// is still the same: so no change of the terms goes unseen.
    private void checkUnchanged(EventId event, long seen) {
        long now = changes(event).size();
        if (now != seen) {
            throw new ProblemException(new Problem.Outdated(now, "Somebody else changed the terms since you saw them.",
                    "Load the terms again, look at what is different, and make your change once more."));
        }
    }

    private Edit edit(StoredEvent stored, Terms terms, Caller.Person by) {
        var changed = new TermsReply.Changed(now(), by.user(), null, stored.terms(), terms);
        var row = Row.empty().with("event", stored.event().id())
                .with("part", PART + "%012d".formatted(stored.event().revision())).with("stored", json.text(changed));
        return new Edit(stored.with(terms), transaction -> transaction.putIfAbsent("terms", Table.EVENTS, row),
                Edit.ALREADY_SOLD);
    }

    private static ArrayList<FieldFault> faults(StoredEvent stored, Terms terms) {
        var faults = new ArrayList<FieldFault>();
        var name = terms.charityName();
        if (name != null && name.length() > EventChecks.LONGEST_NAME) {
            faults.add(new FieldFault("charityName", Fault.TOO_LONG));
        }
        if (terms.uplifts().stream().anyMatch(uplift -> stored.event().type(uplift.type()).isEmpty())) {
            faults.add(new FieldFault("uplifts", Fault.UNKNOWN_TYPE));
        }
        return faults;
    }

    private Reply reply(Call call, StoredEvent stored) {
        var changes = changes(stored.event().id());
        var known = changes.isEmpty() ? Map.<UserId, String>of() : names.apply(call.person());
        // somebody may have changed them since the event was read: terms and revision are of the same moment
        var terms = changes.isEmpty() ? stored.terms() : changes.getFirst().to();
        return Reply.ok(new TermsReply(terms, changes.stream().map(change -> named(change, known)).toList(),
                changes.size())).at(changes.size());
    }

    private List<TermsReply.Changed> changes(EventId event) {
        return store.all(history(event)).stream()
                .map(row -> json.readOwn(row.text("stored"), TermsReply.Changed.class)).toList();
    }

    private static TermsReply.Changed named(TermsReply.Changed change, Map<UserId, String> known) {
        return new TermsReply.Changed(change.at(), change.by(), known.get(change.by()), change.from(), change.to());
    }

    private static Query history(EventId event) {
        return Query.of(Table.EVENTS, event.wire()).beginning(PART).falling();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
