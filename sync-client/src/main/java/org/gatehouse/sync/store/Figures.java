package org.gatehouse.sync.store;

import java.util.List;
import java.util.Map;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.ticketing.admission.VerdictKind;

/// What has been counted.
///
/// @param waiting records without an answer
/// @param admitted persons let in by this device, those undone left out
/// @param inside persons inside as far as this device knows
/// @param passages by gate and type, as far as this device knows
public record Figures(
        int waiting,
        int quarantined,
        int admitted,
        int exits,
        Map<VerdictKind, Integer> refused,
        int inside,
        List<GateStanding.Passage> passages) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, Map.of(), 0, List.of());
}
