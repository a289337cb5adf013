package org.gatehouse.backend.runtime;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.HeartbeatReply;
import org.gatehouse.ticketing.wire.NewDevice;
import org.gatehouse.ticketing.wire.RecordBatch;

/// An enrolled device with its key, as the API sees it.
final class TestGate {
    private final TestApi api;
    private final SigningKey key;
    private final EnrolledDevice enrolled;
    private final GateId gate;
    private Bytes previous = RecordChain.START;
    private long sequence;

    private TestGate(TestApi api, SigningKey key, EnrolledDevice enrolled, GateId gate) {
        this.api = api;
        this.key = key;
        this.enrolled = enrolled;
        this.gate = gate;
    }

    static TestGate enrol(TestApi api, String staff, EventId event, GateId gate, String name) {
        Enrolment code = api.post(staff, TestApi.path(event) + "/enrolments", "{}", Enrolment.class);
        var key = SigningKey.generate(new SecureRandom());
        EnrolledDevice device = api.post("", "/devices", new NewDevice(code.code(), name, key.verifyingKey(), "test 1"),
                EnrolledDevice.class);
        return new TestGate(api, key, device, gate);
    }

    /// The same device from an old image of its disk: it would use its records' names again.
    TestGate restored() {
        return new TestGate(api, key, enrolled, gate);
    }

    EnrolledDevice enrolled() {
        return enrolled;
    }

    String token() {
        return token(key);
    }

    String token(SigningKey signer) {
        var id = enrolled.device().value();
        long now = api.now.getEpochSecond();
        var head = TestApi.base64(("{\"alg\":\"EdDSA\",\"kid\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
        var claims = "{\"sub\":\"%s\",\"aud\":\"gatehouse\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}".formatted(id, now,
                now + 120, UUID.randomUUID());
        var body = head + "." + TestApi.base64(claims.getBytes(StandardCharsets.UTF_8));
        var signature = signer.sign(Purpose.DEVICE_TOKEN, body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + TestApi.base64(signature.toArray());
    }

    GateRecord admits(TicketId ticket, Instant at) {
        return records(new GateRecord.In(1, GateRecord.Grounds.LISTED, null), ticket, at, enrolled.event());
    }

    GateRecord records(GateRecord.What what, TicketId ticket, Instant at, EventId event) {
        var id = new RecordId(enrolled.device(), 1, ++sequence);
        var draft = new GateRecord.Draft(what, event, ticket, gate, at, Confidence.ANCHORED, 1, "steward");
        var record = GateRecord.sign(id, draft, previous, key);
        previous = RecordChain.link(record);
        return record;
    }

    /// Says of itself that so many records wait.
    void beats(int waiting) {
        api.post(token(), "/devices/" + enrolled.device().value() + "/heartbeat",
                new Heartbeat(gate, 1, waiting, 0, null, null, "test 1"), HeartbeatReply.class);
    }

    BatchAnswer send(GateRecord... records) {
        return send(List.of(records));
    }

    BatchAnswer send(List<GateRecord> records) {
        return api.post(token(), TestApi.path(enrolled.event()) + "/records", new RecordBatch(records),
                BatchAnswer.class);
    }
}
