package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;

/// A guest with everything that gates did with the tickets.
///
/// @param records earliest first
/// @param devices those that made them
/// @param deeds what members did to it, latest first
public record GuestHistory(Guest guest, List<GateRecord> records, List<Device> devices, List<LogEntry> deeds) {
    public GuestHistory {
        records = List.copyOf(records);
        devices = List.copyOf(devices);
        deeds = List.copyOf(deeds);
    }

    public GuestHistory with(List<LogEntry> newDeeds) {
        return new GuestHistory(guest, records, devices, newDeeds);
    }
}
