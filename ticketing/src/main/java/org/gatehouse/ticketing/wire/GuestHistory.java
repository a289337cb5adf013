package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;

/// A guest with everything that gates did with the tickets.
///
/// @param records earliest first
/// @param devices those that made them
public record GuestHistory(Guest guest, List<GateRecord> records, List<Device> devices) {
    public GuestHistory {
        records = List.copyOf(records);
        devices = List.copyOf(devices);
    }
}
