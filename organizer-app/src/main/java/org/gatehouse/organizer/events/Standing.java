package org.gatehouse.organizer.events;

import java.util.List;

import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.wire.Device;

/// Who stands at a gate, by what the devices said last.
final class Standing {
    private final GateDesk gates;

    Standing(GateDesk gates) {
        this.gates = gates;
    }

    /// Names of the devices at a gate. Blocks.
    List<String> at(EventId event, Gate gate) {
        return gates.devices(event).stream().filter(device -> device.revokedAt() == null)
                .filter(device -> isAt(device, gate)).map(Device::name).toList();
    }

    private static boolean isAt(Device device, Gate gate) {
        var last = device.last();
        return last != null && gate.id().equals(last.gate());
    }
}
