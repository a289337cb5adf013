package org.gatehouse.ticketing.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gatehouse.ticketing.gate.DeviceId;
import org.jspecify.annotations.Nullable;

/// The order in which one ticket's records are folded, the same wherever and whenever they arrive.
///
/// What one device did is in the order in which it did it, by epoch and sequence, also where its clock was put back in
/// between. What several devices did is merged by time: a record's place in time is the latest that its device had
/// written about this ticket by then.
final class FoldOrder {
    private static final Comparator<Timed> ORDER = Comparator.comparing(Timed::effective)
            .thenComparing(timed -> timed.record().id());

    private FoldOrder() {}

    private record Timed(Instant effective, GateRecord record) {}

    /// @param records in any order, repeated or not
    /// @return each once
    static List<GateRecord> of(Collection<GateRecord> records) {
        var byId = new TreeMap<RecordId, GateRecord>();
        records.forEach(record -> byId.putIfAbsent(record.id(), record));
        return timed(byId.values()).stream().sorted(ORDER).map(Timed::record).toList();
    }

    /// @param ordered by device, epoch and sequence
    private static List<Timed> timed(Collection<GateRecord> ordered) {
        var timed = new ArrayList<Timed>();
        @Nullable
        DeviceId device = null;
        var latest = Instant.MIN;
        for (var record : ordered) {
            boolean sameDevice = record.id().device().equals(device);
            latest = sameDevice && latest.isAfter(record.at()) ? latest : record.at();
            device = record.id().device();
            timed.add(new Timed(latest, record));
        }
        return timed;
    }
}
