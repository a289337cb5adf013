package org.gatehouse.proving.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.local.Gateway.Answer;
import org.gatehouse.proving.aws.Organizer;
import org.gatehouse.proving.aws.SeededRandom;
import org.gatehouse.proving.aws.SimulatedServer;
import org.gatehouse.sync.account.DeviceToken;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewDevice;

/// The real handlers with an event, some tickets and one enrolled device, the same at every run.
final class ServerOnStage {
    static final Instant NOW = Instant.parse("2027-06-19T16:10:00Z");
    private static final int TICKETS = 3;

    private final SecureRandom random = new SeededRandom(23);
    private final InstantSource clock = () -> NOW;
    private final SimulatedServer server = SimulatedServer.open(clock, random);
    private final SigningKey key = SigningKey.of(Bytes.of(new byte[32]));
    private final EventReply event;
    private final EnrolledDevice device;
    private final Registration sold;

    ServerOnStage() {
        var organizer = Organizer.at(server);
        var type = new TicketTypeDetails("Day", new Money(4800, "EUR"), 400, Window.always(), Window.always(),
                new ReentryRule.None(), 1);
        event = organizer.publish(new EventDetails("Harvest Moon", "", "Old Docks", ZoneId.of("Europe/Lisbon"), NOW,
                NOW, NOW.plus(Duration.ofHours(9)), 500, "EUR", "music"), List.of(type),
                List.of(new GateDetails("North", List.of(), Set.of(Direction.values()))), GatePolicy.standard());
        sold = organizer.sell(event.event().id(), new TypeNumber(1), TICKETS, Payment.CARD);
        var code = organizer.invite(event.event().id()).code();
        var answer = server.answer("POST", URI.create(SimulatedServer.API + "/devices"),
                Map.of("content-type", List.of("application/json"), "idempotency-key", List.of("enrol-one")),
                new Json().write(new NewDevice(code, "Laptop", key.verifyingKey(), "fuzz")));
        device = new Json().readOwn(new String(answer.body(), StandardCharsets.UTF_8), EnrolledDevice.class);
    }

    EnrolledDevice device() {
        return device;
    }

    String token() {
        return new DeviceToken(device.device(), key, clock, random).make();
    }

    Bytes sign(String input) {
        return key.sign(Purpose.DEVICE_TOKEN, input.getBytes(StandardCharsets.UTF_8));
    }

    /// A record as the device would make it.
    GateRecord record(long sequence, GateRecord.What what) {
        var tickets = sold.tickets().stream().map(Ticket::id).toList();
        var draft = new GateRecord.Draft(what, event.event().id(), tickets.get((int) (sequence % TICKETS)),
                event.event().gates().getFirst().id(), NOW, Confidence.ANCHORED, 1, "steward");
        return GateRecord.sign(new RecordId(device.device(), 1, sequence), draft, RecordChain.START, key);
    }

    /// @param path beneath the event
    Answer call(String method, String path, Map<String, List<String>> headers, byte[] body) {
        return server.answer(method,
                URI.create(SimulatedServer.API + "/events/" + event.event().id().value() + path), headers, body);
    }
}
