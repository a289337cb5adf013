package org.gatehouse.organizer.office;

import java.util.List;

import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Enrolment;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Incidents;
import org.jspecify.annotations.Nullable;

/// The devices at an event's gates.
public interface GateDesk {

    /// A one-time code with which one device enrols.
    Enrolment newEnrolment(EventId event, IdempotencyKey key);

    List<Device> devices(EventId event);

    /// What should not have happened, page by page.
    Incidents incidents(EventId event, @Nullable String cursor);

    /// Says that an incident has been dealt with.
    IncidentMark mark(EventId event, IncidentId incident, IncidentMark.Request mark);

    /// Takes the mark back.
    void unmark(EventId event, IncidentId incident);

    /// What the device records from now on no longer counts.
    Device revoke(DeviceId device);
}
