package org.gatehouse.backend.device;

import org.gatehouse.backend.event.GateWatch;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.GateId;

/// Knows from the devices' heartbeats which gates are manned.
public final class Stands implements GateWatch {
    private final DeviceStore devices;

    public Stands(DeviceStore devices) {
        this.devices = devices;
    }

    @Override
    public boolean isManned(EventId event, GateId gate) {
        return devices.of(event).stream().filter(device -> device.revokedAt() == null)
                .anyMatch(device -> device.last() != null && gate.equals(device.last().gate()));
    }
}
