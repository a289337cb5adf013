package org.gatehouse.backend.runtime;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.backend.admission.ValidationCalls;
import org.gatehouse.backend.device.DeviceCalls;
import org.gatehouse.backend.event.EventCalls;
import org.gatehouse.backend.event.KeyCalls;
import org.gatehouse.backend.event.PictureCalls;
import org.gatehouse.backend.event.SetupCalls;
import org.gatehouse.backend.event.TermsCalls;
import org.gatehouse.backend.guest.GuestCalls;
import org.gatehouse.backend.http.Access;
import org.gatehouse.backend.http.Handler;
import org.gatehouse.backend.http.Route.Keying;
import org.gatehouse.backend.http.Route;
import org.gatehouse.backend.log.LogCalls;
import org.gatehouse.backend.manifest.ManifestCalls;
import org.gatehouse.backend.member.MemberCalls;
import org.gatehouse.backend.promo.PromoCalls;
import org.gatehouse.backend.record.RecordCalls;
import org.gatehouse.backend.registration.RegistrationCalls;
import org.gatehouse.backend.registration.ReplacementCalls;
import org.gatehouse.backend.registration.SendingCalls;
import org.gatehouse.backend.stats.IncidentCalls;
import org.gatehouse.backend.stats.StatisticsCalls;
import org.gatehouse.backend.ticket.TicketCalls;
import org.gatehouse.ticketing.wire.Right;

/// Every call of the API, with who may make it: the one place where that is said. That a caller sees its own
/// organization only, each feature checks itself.
final class Routes {
    private static final Access RUNS_EVENTS = Access.members(Right.RUN_EVENTS);
    private static final Access SELLS = Access.members(Right.SELL);
    private static final Access WATCHES = Access.members(Right.WATCH);
    private static final Access STAFF = Access.members(Right.SEE_EVENTS);
    private static final Access SEES_MONEY = Access.members(Right.SEE_MONEY);
    private static final Access OWNS = Access.members(Right.MANAGE_MEMBERS);
    private static final Access READS_LOG = Access.members(Right.READ_LOG);
    private static final Access GATES = Access.devices();
    private static final Access GATES_AND_RUNS_EVENTS = Access.devicesAnd(Right.RUN_EVENTS);
    private static final Access GATES_AND_SELLS = Access.devicesAnd(Right.SELL);
    private static final Access GATES_LAST_WORD = Access.evenRevokedDevices();
    private static final Access EVERYBODY = Access.anyone();

    /// What answers the calls.
    record Features(HealthCalls health, EventCalls events, PictureCalls pictures, SetupCalls setup, KeyCalls keys,
            RegistrationCalls registrations, TermsCalls terms, PromoCalls promos,
            TicketCalls tickets, ReplacementCalls replacements, SendingCalls sending, DeviceCalls devices,
            ManifestCalls manifests,
            RecordCalls records,
            ValidationCalls validation,
            StatisticsCalls statistics, IncidentCalls incidents, GuestCalls guests, MemberCalls members,
            LogCalls log) {}

    private Routes() {}

    static List<Route> all(Features features) {
        return Stream.of(events(features), setup(features), tickets(features), money(features), gates(features),
                members(features)).flatMap(List::stream)
                .toList();
    }

    private static List<Route> events(Features f) {
        return List.of(get("/health", EVERYBODY, f.health::health), //
                make("/events", RUNS_EVENTS, f.events::create), //
                get("/events", STAFF, f.events::list), //
                get("/events/{event}", STAFF, f.events::get), //
                put("/events/{event}", RUNS_EVENTS, f.events::edit), //
                get("/events/{event}/picture", STAFF, f.pictures::get), //
                put("/events/{event}/picture", RUNS_EVENTS, f.pictures::set), //
                delete("/events/{event}/picture", RUNS_EVENTS, f.pictures::remove), //
                act("/events/{event}/publish", RUNS_EVENTS, f.events::publish), //
                act("/events/{event}/cancel", RUNS_EVENTS, f.events::cancel), //
                act("/events/{event}/archive", RUNS_EVENTS, f.events::archive), //
                act("/events/{event}/unarchive", RUNS_EVENTS, f.events::unarchive), //
                get("/events/{event}/stats", WATCHES, f.statistics::statistics), //
                get("/events/{event}/report", WATCHES, f.statistics::report), //
                get("/events/{event}/incidents", WATCHES, f.incidents::list), //
                put("/events/{event}/incidents/{incident}/mark", RUNS_EVENTS, f.incidents::mark), //
                delete("/events/{event}/incidents/{incident}/mark", RUNS_EVENTS, f.incidents::unmark));
    }

    private static List<Route> setup(Features f) {
        return List.of(make("/events/{event}/ticket-types", RUNS_EVENTS, f.setup::addType), //
                put("/events/{event}/ticket-types/{type}", RUNS_EVENTS, f.setup::changeType), //
                delete("/events/{event}/ticket-types/{type}", RUNS_EVENTS, f.setup::removeType), //
                make("/events/{event}/gates", RUNS_EVENTS, f.setup::addGate), //
                put("/events/{event}/gates/{gate}", RUNS_EVENTS, f.setup::changeGate), //
                delete("/events/{event}/gates/{gate}", RUNS_EVENTS, f.setup::removeGate), //
                get("/events/{event}/policy", STAFF, f.setup::policy), //
                put("/events/{event}/policy", RUNS_EVENTS, f.setup::setPolicy), //
                get("/events/{event}/keys", GATES_AND_RUNS_EVENTS, f.keys::list), //
                make("/events/{event}/keys", RUNS_EVENTS, f.keys::rotate));
    }

    private static List<Route> tickets(Features f) {
        return List.of(make("/registrations", SELLS, f.registrations::create), //
                get("/registrations/{registration}", SELLS, f.registrations::get), //
                get("/events/{event}/registrations", SELLS, f.registrations::list), //
                get("/events/{event}/guests", SELLS, f.guests::list), //
                get("/events/{event}/guests/changes", SELLS, f.guests::changes), //
                get("/registrations/{registration}/history", SELLS, f.guests::history), //
                act("/events/{event}/imports", RUNS_EVENTS, f.registrations::take), //
                act("/registrations/{registration}/cancel", RUNS_EVENTS, f.registrations::cancel), //
                act("/registrations/{registration}/refund", RUNS_EVENTS, f.registrations::refund), //
                put("/registrations/{registration}/attendee", SELLS, f.registrations::correct), //
                make("/registrations/{registration}/mail", SELLS, f.sending::send), //
                get("/tickets/{ticket}", SELLS, f.tickets::get), //
                get("/tickets/{ticket}/download", SELLS, f.tickets::download), //
                act("/tickets/{ticket}/block", RUNS_EVENTS, f.tickets::block), //
                act("/tickets/{ticket}/unblock", RUNS_EVENTS, f.tickets::unblock), //
                make("/tickets/{ticket}/reissue", SELLS, f.replacements::reissue), //
                make("/tickets/{ticket}/transfer", SELLS, f.replacements::transfer), //
                put("/tickets/{ticket}/holder", SELLS, f.replacements::name), //
                make("/tickets/validate", GATES_AND_SELLS, f.validation::validate));
    }

    private static List<Route> money(Features f) {
        return List.of(get("/events/{event}/terms", SEES_MONEY, f.terms::get), //
                put("/events/{event}/terms", SEES_MONEY, f.terms::set), //
                get("/events/{event}/promos", SEES_MONEY, f.promos::list), //
                put("/events/{event}/promos/{code}", SEES_MONEY, f.promos::set), //
                delete("/events/{event}/promos/{code}", SEES_MONEY, f.promos::remove), //
                act("/events/{event}/quotes", SELLS, f.registrations::quote));
    }

    private static List<Route> gates(Features f) {
        return List.of(make("/events/{event}/enrolments", RUNS_EVENTS, f.devices::invite), //
                make("/devices", EVERYBODY, f.devices::enrol), //
                get("/events/{event}/devices", WATCHES, f.devices::list), //
                act("/devices/{device}/revoke", RUNS_EVENTS, f.devices::revoke), //
                act("/devices/{device}/heartbeat", GATES, f.devices::heartbeat), //
                get("/events/{event}/manifest", GATES_AND_RUNS_EVENTS, f.manifests::manifest), //
                get("/events/{event}/changes", GATES, f.manifests::changes), //
                act("/events/{event}/records", GATES_LAST_WORD, f.records::send));
    }

    private static List<Route> members(Features f) {
        return List.of(get("/members", OWNS, f.members::list), //
                make("/members", OWNS, f.members::invite), //
                put("/members/{member}", OWNS, f.members::setRole), //
                delete("/members/{member}", OWNS, f.members::remove), //
                act("/members/{member}/invite", OWNS, f.members::inviteAgain), //
                get("/log", READS_LOG, f.log::list));
    }

    private static Route get(String template, Access access, Handler handler) {
        return new Route("GET", template, access, Keying.NATURAL, handler);
    }

    private static Route put(String template, Access access, Handler handler) {
        return new Route("PUT", template, access, Keying.NATURAL, handler);
    }

    private static Route delete(String template, Access access, Handler handler) {
        return new Route("DELETE", template, access, Keying.NATURAL, handler);
    }

    /// Makes something new each time, so that a repetition must be known by its key.
    private static Route make(String template, Access access, Handler handler) {
        return new Route("POST", template, access, Keying.REQUIRED, handler);
    }

    /// Brings about a state; doing it twice is doing it once.
    private static Route act(String template, Access access, Handler handler) {
        return new Route("POST", template, access, Keying.NATURAL, handler);
    }
}
