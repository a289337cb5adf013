package org.gatehouse.backend.stats;

import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.IncidentMark;

/// The calls about what should not have happened.
public final class IncidentCalls {
    private static final int PAGE = 100;

    private final EventStore events;
    private final IncidentDesk desk;

    public IncidentCalls(EventStore events, IncidentDesk desk) {
        this.events = events;
        this.desk = desk;
    }

    public Reply list(Call call) {
        return Reply.ok(desk.list(call.person(), stored(call), call.cursor(), call.limit(PAGE)));
    }

    public Reply mark(Call call) {
        return Reply.ok(desk.mark(call.person(), stored(call), incident(call), call.body(IncidentMark.Request.class)));
    }

    public Reply unmark(Call call) {
        desk.unmark(stored(call), incident(call));
        return Reply.nothing();
    }

    private static IncidentId incident(Call call) {
        return call.path("incident", "incident", IncidentId::parse);
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }
}
