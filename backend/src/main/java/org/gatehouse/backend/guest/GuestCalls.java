package org.gatehouse.backend.guest;

import java.util.List;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.backend.registration.Division;
import org.gatehouse.backend.log.LogStore;
import org.gatehouse.backend.member.MemberDesk;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;

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
        var page = desk.list(stored(call), call.cursor(), call.limit(PAGE));
        return Reply.ok(new Guest.Listed(shown(call, page.guests()), page.cursor(), page.version()));
    }

    public Reply changes(Call call) {
        var page = desk.changes(stored(call), call.query("after", Long::valueOf).orElse(0L));
        return Reply.ok(new Guest.Changes(shown(call, page.guests()), page.version(), page.newest()));
    }

    public Reply history(Call call) {
        var id = call.path("registration", "registration", RegistrationId::parse);
        var names = members.names(call.person());
        var found = desk.history(call.caller(), id, names);
        return Reply.ok(new GuestHistory(shown(call, found.guest()), found.records(), found.devices(),
                found.mailings(), log.of(id, names)));
    }

    private static List<Guest> shown(Call call, List<Guest> guests) {
        return guests.stream().map(guest -> shown(call, guest)).toList();
    }

    private static Guest shown(Call call, Guest guest) {
        return new Guest(Division.shown(call.caller(), guest.registration()), guest.arrivals());
    }

    private StoredEvent stored(Call call) {
        return events.seenBy(call.caller(), call.path("event", "event", EventId::parse));
    }
}
