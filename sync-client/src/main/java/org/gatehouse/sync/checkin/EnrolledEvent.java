package org.gatehouse.sync.checkin;

import java.net.URI;
import java.time.Instant;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;

/// An event that this machine is enrolled for, as it knows it without any network.
///
/// @param name the event's
/// @param deviceName what people call this device
/// @param api the cloud it was enrolled with
public record EnrolledEvent(
        EventId event,
        String name,
        DeviceId device,
        String deviceName,
        Instant enrolledAt,
        URI api) {}
