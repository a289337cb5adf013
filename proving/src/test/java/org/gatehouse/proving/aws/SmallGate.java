package org.gatehouse.proving.aws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.local.Gateway.Answer;
import org.gatehouse.sync.account.DeviceToken;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.NewDevice;
import org.gatehouse.ticketing.wire.RecordBatch;

/// An enrolled device as the server sees it: a key, and requests.
final class SmallGate {
    private final SimulatedServer server;
    private final SigningKey key;
    private final EnrolledDevice enrolled;
    private final DeviceToken token;
    private final GateId gate;
    private final Json json = new Json();
    private Bytes previous = RecordChain.START;
    private long sequence;

    private SmallGate(SimulatedServer server, SigningKey key, EnrolledDevice enrolled, DeviceToken token, GateId gate) {
        this.server = server;
        this.key = key;
        this.enrolled = enrolled;
        this.token = token;
        this.gate = gate;
    }

    static SmallGate enrol(Evening evening, GateId gate, String name) {
        var code = evening.organizer().invite(evening.event()).code();
        var key = SigningKey.generate(evening.random());
        var json = new Json();
        var headers = Map.of("Content-Type", List.of("application/json"), "Idempotency-Key",
                List.of("enrol-" + code.value()));
        var answer = evening.server().answer("POST", URI.create(SimulatedServer.API + "/devices"), headers,
                json.write(new NewDevice(code, name, key.verifyingKey(), "test 1")));
        var device = json.readOwn(text(answer), EnrolledDevice.class);
        var token = new DeviceToken(device.device(), key, evening.clock(), evening.random());
        return new SmallGate(evening.server(), key, device, token, gate);
    }

    EventId event() {
        return enrolled.event();
    }

    GateRecord admits(TicketId ticket, Instant at) {
        var id = new RecordId(enrolled.device(), 1, ++sequence);
        var draft = new GateRecord.Draft(new GateRecord.In(1, GateRecord.Grounds.LISTED, null), event(), ticket, gate,
                at, Confidence.ANCHORED, 1, "steward");
        var record = GateRecord.sign(id, draft, previous, key);
        previous = RecordChain.link(record);
        return record;
    }

    Answer send(List<GateRecord> records) {
        return call("POST", "/records", json.write(new RecordBatch(records)));
    }

    Answer get(String path) {
        return call("GET", path, new byte[0]);
    }

    <T> T read(Answer answer, Class<T> type) {
        return json.readOwn(text(answer), type);
    }

    private Answer call(String method, String path, byte[] body) {
        var headers = new HashMap<String, List<String>>();
        headers.put("authorization", List.of("Bearer " + token.make()));
        headers.put("content-type", List.of("application/json"));
        return server.answer(method, URI.create(SimulatedServer.API + "/events/" + event().value() + path), headers,
                body);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
