package org.gatehouse.ticketing.wire;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.ticket.EventKey;

/// What a device is told when it is enrolled.
///
/// @param keys what it may trust manifests of the event by
public record EnrolledDevice(
        DeviceId device,
        EventId event,
        String eventName,
        List<EventKey> keys,
        Instant serverTime) {
    public EnrolledDevice {
        keys = List.copyOf(keys);
    }
}
