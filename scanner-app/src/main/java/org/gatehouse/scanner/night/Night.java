package org.gatehouse.scanner.night;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.TicketType;
import org.jspecify.annotations.Nullable;

/// What this machine did at an event, summed up. What was taken back does not count.
///
/// @param byType persons let in here, by the name of their ticket's type; of types that are no more nothing is known
/// @param first when somebody was let in first; absent where nobody was
/// @param incidents tickets let in here that should not have been
/// @param overrides how often a supervisor let somebody in
/// @param undone how often one took something back
public record Night(
        int admitted,
        int exits,
        int inside,
        SortedMap<String, Integer> byType,
        Map<VerdictKind, Integer> refused,
        @Nullable Instant first,
        @Nullable Instant last,
        int incidents,
        int overrides,
        int undone) {
    /// @param entries all records of the device
    static Night of(GateStanding standing, List<HistoryEntry> entries, int incidents) {
        Set<RecordId> takenBack = entries.stream()
                .flatMap(entry -> entry.what() instanceof Undo undo ? Stream.of(undo.undone()) : Stream.empty())
                .collect(Collectors.toSet());
        List<HistoryEntry> entered = entries.stream()
                .filter(entry -> entry.what() instanceof In && !takenBack.contains(entry.record())).toList();
        Counts counts = standing.counts();
        return new Night(counts.admitted(), counts.exits(), counts.inside(), byType(entered),
                inOrder(counts.refused()),
                entered.stream().map(HistoryEntry::at).min(Instant::compareTo).orElse(null),
                entered.stream().map(HistoryEntry::at).max(Instant::compareTo).orElse(null), incidents,
                (int) entered.stream().filter(Night::isOverride).count(), takenBack.size());
    }

    private static SortedMap<String, Integer> byType(List<HistoryEntry> entered) {
        SortedMap<String, Integer> found = new TreeMap<>();
        for (HistoryEntry entry : entered) {
            TicketType type = entry.type();
            if (type != null && entry.what() instanceof In in)
                found.merge(type.name(), in.persons(), Integer::sum);
        }
        return found;
    }

    private static Map<VerdictKind, Integer> inOrder(Map<VerdictKind, Integer> refused) {
        Map<VerdictKind, Integer> found = new EnumMap<>(VerdictKind.class);
        refused.forEach((kind, count) -> {
            if (count > 0)
                found.put(kind, count);
        });
        return found;
    }

    private static boolean isOverride(HistoryEntry entry) {
        return entry.what() instanceof In in && in.grounds() == Grounds.OVERRIDE;
    }
}
