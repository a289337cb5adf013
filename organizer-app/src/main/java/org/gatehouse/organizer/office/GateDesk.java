package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Enrolment;

/// The devices at an event's gates.
public interface GateDesk {

    /// A one-time code with which one device enrols.
    Enrolment newEnrolment(EventId event, IdempotencyKey key);

    List<Device> devices(EventId event);

    /// What the device records from now on no longer counts.
    Device revoke(DeviceId device);
}
