package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import com.fasterxml.jackson.core.type.TypeReference;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.HeartbeatReply;
import org.gatehouse.ticketing.wire.NewDevice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCloud.class)
class GatesTest {
    private static final java.lang.reflect.Type DEVICES = new TypeReference<List<Device>>() {
    }.getType();
    private TestApi api;
    private Event event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 100, 50).event();
    }

    @Test
    void aDeviceIsEnrolledByACodeAndSeen() {
        var gate = enrol("North 1");
        var heartbeat = new Heartbeat(event.gates().getFirst().id(), 1, 3, -20, 80, Heartbeat.Power.DRAINING, "test 1");

        HeartbeatReply reply = api.post(gate.token(), "/devices/" + id(gate) + "/heartbeat", heartbeat,
                HeartbeatReply.class);

        List<Device> devices = api.get("venue-manager@lights", path(event.id()) + "/devices", DEVICES);
        assertThat(devices).singleElement().satisfies(device -> {
            assertThat(device.name()).isEqualTo("North 1");
            assertThat(device.last()).isEqualTo(heartbeat);
            assertThat(device.lastSeen()).isEqualTo(api.now);
        });
        assertThat(reply.manifestVersion()).isEqualTo(4);
        assertThat(gate.enrolled().keys()).hasSize(1);
    }

    @Test
    void aCodeWorksOnceAndNotForLong() {
        Enrolment first = invite();
        Enrolment second = invite();
        api.post("", "/devices", device(first.code()), EnrolledDevice.class);

        assertThat(api.refused("", "POST", "/devices", device(first.code())).status()).isEqualTo(410);
        api.now = api.now.plus(Duration.ofMinutes(15));
        var late = api.refused("", "POST", "/devices", device(second.code()));

        assertThat(late.type()).isEqualTo("enrolment-code");
        assertThat(late.next()).contains("new one");
    }

    @Test
    void aWrongCodeIsUnknownAndTwentyAreEnough() {
        var wrong = new EnrolmentCode("000000000000");
        assertThat(api.refused("", "POST", "/devices", device(wrong)).status()).isEqualTo(404);

        for (int i = 0; i < 19; i++) {
            api.refused("", "POST", "/devices", device(wrong));
        }

        assertThat(api.refused("", "POST", "/devices", device(invite().code())).type()).isEqualTo("too-many");
        api.now = api.now.plus(Duration.ofMinutes(10));
        api.post("", "/devices", device(invite().code()), EnrolledDevice.class);
    }

    @Test
    void aTokenSignedByAnotherKeyDoesNotCount() {
        var gate = enrol("North 1");
        var forged = gate.token(SigningKey.generate(new SecureRandom()));

        assertThat(api.refused(forged, "GET", path(event.id()) + "/manifest", null).type())
                .isEqualTo("unauthenticated");
    }

    @Test
    void aDeviceSeesItsOwnEventOnly() {
        var other = api.published(OWNER, 10, 5).event();
        var gate = enrol("North 1");

        assertThat(api.refused(gate.token(), "GET", path(other.id()) + "/manifest", null).type())
                .isEqualTo("not-found");
        assertThat(api.refused(gate.token(), "GET", path(other.id()) + "/changes?after=0", null).type())
                .isEqualTo("not-found");
        assertThat(api.refused(gate.token(), "GET", "/events", null).type()).isEqualTo("forbidden");
    }

    @Test
    void aRevokedDeviceMayDoNothingMore() {
        var gate = enrol("North 1");

        Device revoked = api.post(OWNER, "/devices/" + id(gate) + "/revoke", "{}", Device.class);
        Device again = api.post(OWNER, "/devices/" + id(gate) + "/revoke", "{}", Device.class);

        assertThat(revoked.revokedAt()).isEqualTo(api.now);
        assertThat(again).isEqualTo(revoked);
        assertThat(api.refused(gate.token(), "GET", path(event.id()) + "/manifest", null).type()).isEqualTo("revoked");
        assertThat(api.refused("owner@rivals", "POST", "/devices/" + id(gate) + "/revoke", "{}").type())
                .isEqualTo("not-found");
    }

    @Test
    void aMannedGateIsNotRemoved() {
        var gate = enrol("North 1");
        var id = event.gates().getFirst().id();
        api.post(gate.token(), "/devices/" + id(gate) + "/heartbeat", new Heartbeat(id, 1, 0, 0, null, null, "test 1"),
                HeartbeatReply.class);

        var problem = api.refused(OWNER, "DELETE", path(event.id()) + "/gates/" + id.value(), null);

        assertThat(problem.type()).isEqualTo("in-use");
        api.post(OWNER, path(event.id()) + "/gates", new GateDetails("Side", List.of(), Set.of(Direction.IN)),
                EventReply.class);
    }

    private TestGate enrol(String name) {
        return TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), name);
    }

    private Enrolment invite() {
        return api.post(OWNER, path(event.id()) + "/enrolments", "{}", Enrolment.class);
    }

    private static NewDevice device(EnrolmentCode code) {
        return new NewDevice(code, "Laptop", SigningKey.generate(new SecureRandom()).verifyingKey(), "test 1");
    }

    private static String id(TestGate gate) {
        return gate.enrolled().device().value();
    }
}
