package org.gatehouse.proving.life;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.gatehouse.proving.aws.Archive;
import org.gatehouse.proving.aws.Organizer;
import org.gatehouse.proving.aws.SeededRandom;
import org.gatehouse.proving.aws.SimulatedServer;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.api.Patience;
import org.gatehouse.sync.api.Wire;
import org.gatehouse.sync.checkin.GateSetup;
import org.gatehouse.sync.checkin.LocalGates;
import org.gatehouse.sync.checkin.SteppedGate;
import org.gatehouse.sync.checkin.SyncPace;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.ticket.TicketId;

/// An event at the real handlers, and machines with the real gate on them, in one process and at one time.
final class Town {
    static final Instant DOORS = Instant.parse("2027-06-19T16:00:00Z");

    private final Path home;
    private final AtomicLong passed = new AtomicLong();
    private final SecureRandom random = new SeededRandom(11);
    final SimulatedServer server = SimulatedServer.open(this::now, random);
    final Organizer organizer = Organizer.at(server);
    final EventId event;
    final List<Gate> gates;
    private int machines;

    Town(Path home) {
        this.home = home;
        var type = new TicketTypeDetails("Day", new Money(4800, "EUR"), 400, Window.always(), Window.always(),
                new ReentryRule.None(), 1);
        var both = Set.of(Direction.IN, Direction.OUT);
        var published = organizer.publish(festival(), List.of(type),
                List.of(new GateDetails("North", List.of(), both), new GateDetails("South", List.of(), both)),
                GatePolicy.standard()).event();
        event = published.id();
        gates = published.gates();
    }

    static EventDetails festival() {
        return festivalUntil(DOORS.plus(Duration.ofHours(9)));
    }

    static EventDetails festivalUntil(Instant end) {
        return new EventDetails("Harvest Moon", "Music at the docks", "Old Docks, Quay 3", ZoneId.of("Europe/Lisbon"),
                DOORS, DOORS.plus(Duration.ofHours(1)), end, 500, "EUR", "music");
    }

    Instant now() {
        return DOORS.plusSeconds(600).plusNanos(passed.get());
    }

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    TicketId sell() {
        return organizer.sell(event, new TypeNumber(1), 1, Payment.CARD).tickets().getFirst().id();
    }

    /// The text in the ticket's QR code.
    String code(TicketId ticket) {
        return Archive.of(server).code(event, ticket);
    }

    /// A new machine, enrolled, loaded and standing at a gate of the event.
    SteppedGate gate(int number) {
        var gates = LocalGates.of(setup());
        var gate = gates.openStepped(gates.enrol(organizer.invite(event).code(), "Laptop " + machines));
        gate.preload(progress -> {});
        gate.standAt(this.gates.get(number).id(), Direction.IN);
        return gate;
    }

    private GateSetup setup() {
        var secrets = new NamedSecrets();
        return new GateSetup(home.resolve("machine-" + ++machines), SimulatedServer.API, secrets, this::now,
                passed::get, random, "test 1", SyncPace.standard(), Patience.standard(), Wire.of(this::carry));
    }

    /// Everything is sent and heard.
    static void sync(SteppedGate gate) {
        gate.syncNow();
        gate.step();
        if (gate.wantsManifest()) {
            gate.fetchManifest();
        }
    }

    private Response carry(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        var sent = new Buffer();
        var body = request.body();
        var headers = request.headers().newBuilder();
        if (body != null) {
            body.writeTo(sent);
            if (body.contentType() != null) {
                headers.set("Content-Type", String.valueOf(body.contentType()));
            }
        }
        var answer = server.answer(request.method(), URI.create(request.url().toString()),
                headers.build().toMultimap(), sent.readByteArray());
        var response = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(answer.status())
                .message("");
        answer.headers().forEach(response::header);
        var type = answer.headers().get("Content-Type");
        return response.body(ResponseBody.create(answer.body(), type == null ? null : MediaType.parse(type))).build();
    }

    /// Secrets of one machine.
    private static final class NamedSecrets implements Secrets {
        private final java.util.Map<String, String> secrets = new java.util.HashMap<>();

        @Override
        public java.util.Optional<String> find(String name) {
            return java.util.Optional.ofNullable(secrets.get(name));
        }

        @Override
        public void keep(String name, String secret) {
            secrets.put(name, secret);
        }

        @Override
        public void forget(String name) {
            secrets.remove(name);
        }

        @Override
        public Protection protection() {
            return Protection.KEYCHAIN;
        }
    }
}
