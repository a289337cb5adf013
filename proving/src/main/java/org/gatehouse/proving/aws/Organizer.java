package org.gatehouse.proving.aws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.backend.http.Json;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.gatehouse.ticketing.wire.Statistics;

/// The owner of the simulated organization at work, through the API as everybody.
public final class Organizer {
    private final SimulatedServer server;
    private final Json json = new Json();
    private long calls;

    private Organizer(SimulatedServer server) {
        this.server = server;
    }

    public static Organizer at(SimulatedServer server) {
        return new Organizer(server);
    }

    /// A published event. Its types are numbered from 1 in the order given.
    public EventReply publish(EventDetails details, List<TicketTypeDetails> types, List<GateDetails> gates,
            GatePolicy policy) {
        var event = post("/events", details, EventReply.class).event().id();
        types.forEach(type -> post(path(event) + "/ticket-types", type, EventReply.class));
        gates.forEach(gate -> post(path(event) + "/gates", gate, EventReply.class));
        call("PUT", path(event) + "/policy", policy, Map.of(), GatePolicy.class);
        return post(path(event) + "/publish", Map.of(), EventReply.class);
    }

    public EventReply event(EventId event) {
        return get(path(event), EventReply.class);
    }

    public EventReply edit(EventId event, EventDetails details) {
        var revision = Long.toString(event(event).event().revision());
        return call("PUT", path(event), details, Map.of("If-Match", revision), EventReply.class);
    }

    /// @param quantity at most 50
    public Registration sell(EventId event, TypeNumber type, int quantity, Payment payment) {
        return post("/registrations", new NewRegistration(event, Channel.BOX_OFFICE, new Attendee("Ada Okafor", null),
                payment, List.of(new NewRegistration.Line(type, quantity))), Registration.class);
    }

    /// Takes in a ticket that somebody else sold.
    public TicketId take(EventId event, Imports.Row row) {
        return post(path(event) + "/imports", new Imports.Request(List.of(row)), Imports.Reply.class).tickets()
                .getFirst();
    }

    public Registration cancel(RegistrationId registration) {
        return post("/registrations/" + registration.value() + "/cancel", Map.of(), Registration.class);
    }

    public Ticket block(TicketId ticket) {
        return post("/tickets/" + ticket.value() + "/block", Map.of(), Ticket.class);
    }

    public Ticket ticket(TicketId ticket) {
        return get("/tickets/" + ticket.value(), Ticket.class);
    }

    public Enrolment invite(EventId event) {
        return post(path(event) + "/enrolments", Map.of(), Enrolment.class);
    }

    public Device revoke(DeviceId device) {
        return post("/devices/" + device.value() + "/revoke", Map.of(), Device.class);
    }

    public Statistics statistics(EventId event) {
        return get(path(event) + "/stats", Statistics.class);
    }

    public PolicyReply setPolicy(EventId event, PolicyChange policy) {
        return call("PUT", path(event) + "/policy", policy, Map.of(), PolicyReply.class);
    }

    /// Any other call.
    public <T> T post(String path, Object body, Class<T> type) {
        return call("POST", path, body, Map.of(), type);
    }

    /// Any other call.
    public <T> T get(String path, Class<T> type) {
        return call("GET", path, null, Map.of(), type);
    }

    /// @throws IllegalStateException where the answer is not a good one
    private <T> T call(String method, String path, @org.jspecify.annotations.Nullable Object body,
            Map<String, String> more, Class<T> type) {
        var headers = new HashMap<String, List<String>>();
        headers.put("Authorization", List.of("Bearer " + SimulatedServer.OWNER));
        headers.put("Idempotency-Key", List.of("organizer-" + ++calls));
        headers.put("Content-Type", List.of("application/json"));
        more.forEach((name, value) -> headers.put(name, List.of(value)));
        var answer = server.answer(method, URI.create(SimulatedServer.API + path), headers,
                body == null ? new byte[0] : json.write(body));
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + " was answered " + answer.status() + " " + text);
        }
        return json.readOwn(text, type);
    }

    private static String path(EventId event) {
        return "/events/" + event.value();
    }
}
