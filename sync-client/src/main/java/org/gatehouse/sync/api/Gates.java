package org.gatehouse.sync.api;

import java.util.List;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.wire.BatchAnswer;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.EnrolledDevice;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.HeartbeatReply;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.gatehouse.ticketing.wire.NewDevice;
import org.gatehouse.ticketing.wire.RecordBatch;
import org.jspecify.annotations.Nullable;

/// Devices at an event's gates, and what they send. Every call throws [CloudException] where it comes to nothing.
public final class Gates {
    private static final String EVENTS = "events";
    private static final String DEVICES = "devices";

    private final Http http;

    Gates(Http http) {
        this.http = http;
    }

    /// Makes a one-time code for one device.
    public Enrolment newEnrolment(EventId event, IdempotencyKey key) {
        return http.write(Write.post(http.url(EVENTS, event, "enrolments"), key), Enrolment.class);
    }

    /// Enrols a device; needs no token but the code.
    public EnrolledDevice enrol(NewDevice device, IdempotencyKey key) {
        return http.write(Write.post(http.url(DEVICES), key).with(device), EnrolledDevice.class);
    }

    public List<Device> devices(EventId event) {
        return http.get(http.url(EVENTS, event, DEVICES), Types.listOf(Device.class));
    }

    /// What the device records from now on no longer counts.
    public Device revoke(DeviceId device) {
        return http.write(Write.post(http.url(DEVICES, device, "revoke"), IdempotencyKey.random()), Device.class);
    }

    public HeartbeatReply heartbeat(DeviceId device, Heartbeat heartbeat) {
        return http.write(Write.post(http.url(DEVICES, device, "heartbeat"), IdempotencyKey.random()).with(heartbeat),
                HeartbeatReply.class);
    }

    /// Hands records over. One that is not named in the answer must be sent again.
    public BatchAnswer send(EventId event, RecordBatch batch) {
        return send(event, pack(batch));
    }

    public BatchAnswer send(EventId event, PackedRecords batch) {
        return http.write(Write.post(http.url(EVENTS, event, "records"), IdempotencyKey.random()).with(batch).gzipped(),
                BatchAnswer.class);
    }

    /// Makes a batch ready for [#send]; asks nobody.
    public PackedRecords pack(RecordBatch batch) {
        return new PackedRecords(Write.gzip(http.bytes(batch)));
    }

    /// Says that somebody has dealt with an incident, in place of what was said before.
    public IncidentMark mark(EventId event, IncidentId incident, IncidentMark.Request mark) {
        return http.write(Write.put(http.url(EVENTS, event, "incidents", incident, "mark"), mark), IncidentMark.class);
    }

    /// Takes a mark back.
    public void unmark(EventId event, IncidentId incident) {
        http.write(Write.delete(http.url(EVENTS, event, "incidents", incident, "mark")));
    }

    /// @param cursor of the page before; absent asks for the first
    public Incidents incidents(EventId event, @Nullable String cursor) {
        var url = http.url(EVENTS, event, "incidents");
        if (cursor != null) {
            url.addQueryParameter("cursor", cursor);
        }
        return http.get(url, Incidents.class);
    }
}
