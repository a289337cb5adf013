package org.gatehouse.sync.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gatehouse.sync.search.Segment.Hit;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;

/// The tickets of a manifest, as they were gone through, and a small segment of those that have changed since. Never
/// changes itself: a change gives another index that shares what is the same.
final class TicketIndex {
    /// So many changes are better gone through anew with all the rest.
    static final int MANY_CHANGES = 4_000;

    private final GatePolicy policy;
    private final Segment all;
    private final Map<TicketId, Optional<ManifestRow>> changes;
    private final Segment changed;
    /// Where in the large segment the changed tickets stand.
    private final BitSet outdated;

    private TicketIndex(GatePolicy policy, Segment all, Map<TicketId, Optional<ManifestRow>> changes) {
        this.policy = policy;
        this.all = all;
        this.changes = changes;
        var builder = new SegmentBuilder();
        changes.values().forEach(row -> row.ifPresent(builder::add));
        changed = builder.build();
        outdated = new BitSet();
        changes.keySet().stream().mapToInt(all::find).filter(place -> place >= 0).forEach(outdated::set);
    }

    /// @param policy by which the rows were read: it says what of them may be searched
    static TicketIndex of(GatePolicy policy, Segment all) {
        return new TicketIndex(policy, all, Map.of());
    }

    /// @param newer what these tickets are now; empty where they are not on the list any more
    TicketIndex with(Map<TicketId, Optional<ManifestRow>> newer) {
        var together = new TreeMap<>(changes);
        together.putAll(newer);
        return new TicketIndex(policy, all, together);
    }

    boolean isMade(GatePolicy by) {
        return policy.equals(by);
    }

    boolean hasManyChanges() {
        return changes.size() > MANY_CHANGES;
    }

    /// Up to twice as many as are wanted, the best among them.
    List<Hit> best(Asked asked, int most) {
        var hits = new ArrayList<>(all.best(asked, outdated, most));
        hits.addAll(changed.best(asked, new BitSet(), most));
        return hits;
    }

    List<TicketId> ofOrder(String order) {
        return Stream.concat(all.ofOrder(order, outdated).stream(), changed.ofOrder(order, new BitSet()).stream())
                .toList();
    }
}
