package org.gatehouse.ticketing.wire;

import java.util.List;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.registration.Mailing;
import org.jspecify.annotations.Nullable;

/// A guest with everything that gates did with the tickets.
///
/// @param records earliest first
/// @param devices those that made them
/// @param mailings by which its tickets were sent, latest first
/// @param deeds what members did to it, latest first
public record GuestHistory(Guest guest, List<GateRecord> records, List<Device> devices, List<Mailed> mailings,
        List<LogEntry> deeds) {
    public GuestHistory {
        records = List.copyOf(records);
        devices = List.copyOf(devices);
        mailings = List.copyOf(mailings);
        deeds = List.copyOf(deeds);
    }

    /// That tickets were sent.
    ///
    /// @param byName as the organization knows the person who had it done; absent where it does not
    public record Mailed(Mailing mailing, @Nullable String byName) {}
}
