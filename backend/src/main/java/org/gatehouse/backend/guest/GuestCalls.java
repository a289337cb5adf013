package org.gatehouse.backend.guest;

import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.log.LogStore;
import org.gatehouse.backend.member.MemberDesk;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.RegistrationId;

/// The calls by which the console keeps a list of all guests of an event.
public final class GuestCalls {
    private static final int PAGE = 100;

    private final EventStore events;
    private final GuestDesk desk;
    private final LogStore log;
    private final MemberDesk members;

    public GuestCalls(EventStore events, GuestDesk desk, LogStore log, MemberDesk members) {
        this.events = events;
        this.desk = desk;
        this.log = log;
        this.members = members;
    }

    public Reply list(Call call) {
        return Reply.ok(desk.list(stored(call), call.cursor(), call.limit(PAGE)));
    }

    public Reply changes(Call call) {
        return Reply.ok(desk.changes(stored(call), call.query("after", Long::valueOf).orElse(0L)));
    }

    public Reply history(Call call) {
        var id = call.path("registration", "registration", RegistrationId::parse);
        var found = desk.history(call.caller(), id);
        return Reply.ok(found.with(log.of(id, members.names(call.person()))));
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }
}
