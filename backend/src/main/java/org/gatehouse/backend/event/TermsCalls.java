package org.gatehouse.backend.event;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Json;
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
import org.gatehouse.ticketing.wire.TermsReply;

/// The calls about the terms of an event's sales. A change holds for what is sold later: each sale keeps what it was
/// made at. Every change is kept, in the transaction that makes it.
public final class TermsCalls {
    private static final String PART = "TERMS#";

    private final EventStore events;
    private final EventEditing editing;
    private final Store store;
    private final InstantSource clock;
    private final Json json;

    public TermsCalls(EventStore events, EventEditing editing, Store store, InstantSource clock, Json json) {
        this.events = events;
        this.editing = editing;
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    public Reply get(Call call) {
        return reply(events.seenBy(call.caller(), EventCalls.id(call)));
    }

    public Reply set(Call call) {
        var terms = call.body(Terms.class);
        var by = call.person();
        return reply(editing.edit(call.caller(), EventCalls.id(call), Optional.empty(), stored -> {
            FieldError.check(faults(stored, terms));
            return edit(stored, terms, by);
        }));
    }

    private Edit edit(StoredEvent stored, Terms terms, Caller.Person by) {
        var changed = new TermsReply.Changed(now(), by.user(), by.email(), stored.terms(), terms);
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

    private Reply reply(StoredEvent stored) {
        return Reply.ok(new TermsReply(stored.terms(), store.all(history(stored.event().id())).stream()
                .map(row -> json.readOwn(row.text("stored"), TermsReply.Changed.class)).toList()));
    }

    private static Query history(EventId event) {
        return Query.of(Table.EVENTS, event.wire()).beginning(PART).falling();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
