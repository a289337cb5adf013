package org.gatehouse.backend.device;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.HeartbeatReply;
import org.gatehouse.ticketing.wire.NewDevice;

/// The calls about devices.
public final class DeviceCalls {
    private final EventStore events;
    private final DeviceStore devices;
    private final Enrolling enrolling;
    private final Feed feed;
    private final InstantSource clock;

    public DeviceCalls(EventStore events, DeviceStore devices, Enrolling enrolling, Feed feed, InstantSource clock) {
        this.events = events;
        this.devices = devices;
        this.enrolling = enrolling;
        this.feed = feed;
        this.clock = clock;
    }

    public Reply invite(Call call) {
        return new Reply(201, java.util.Map.of(), enrolling.invite(call.caller(), event(call)));
    }

    public Reply enrol(Call call) {
        var asked = call.body(NewDevice.class);
        var enrolled = enrolling.enrol(new DeviceId(call.fingerprint().substring(0, 20)), asked, call.source());
        return Reply.created("/devices/" + enrolled.device().value(), enrolled);
    }

    public Reply list(Call call) {
        var event = events.seenBy(call.caller(), event(call)).event().id();
        return Reply.ok(devices.of(event));
    }

    public Reply revoke(Call call) {
        var known = seenBy(call);
        call.deed().in(known.device().event());
        call.deed().called(known.device().name());
        devices.revoke(known.device().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Reply.ok(seenBy(call).device());
    }

    public Reply heartbeat(Call call) {
        var device = call.device();
        if (!device.device().equals(id(call))) {
            throw ProblemException.notFound("device");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var heartbeat = call.body(Heartbeat.class);
        Enrolling.checkLength("software", heartbeat.software());
        devices.seen(device.device(), heartbeat, now);
        return Reply.ok(new HeartbeatReply(now, feed.version(device.event())));
    }

    private DeviceStore.Known seenBy(Call call) {
        return devices.find(id(call)).filter(known -> known.organization().equals(call.person().organization()))
                .orElseThrow(() -> ProblemException.notFound("device"));
    }

    private static DeviceId id(Call call) {
        return call.path("device", "device", DeviceId::parse);
    }

    private static EventId event(Call call) {
        return call.path("event", "event", EventId::parse);
    }
}
