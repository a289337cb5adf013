package org.gatehouse.organizer.tickets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gatehouse.ticketing.ticket.TicketId;

/// Blocks that can be taken back, by the registrations that they are of.
record Touched(Map<GuestRow, List<Block>> blocks) {
    static final Touched NONE = new Touched(Map.of());

    Touched {
        blocks = new LinkedHashMap<>(blocks);
    }

    /// Those of these rows.
    static Touched of(List<GuestRow> rows, Map<TicketId, Block> blocks) {
        var touched = new LinkedHashMap<GuestRow, List<Block>>();
        for (var row : rows) {
            var theirs = row.registration().tickets().stream().map(ticket -> blocks.get(ticket.id()))
                    .filter(java.util.Objects::nonNull).toList();
            if (!theirs.isEmpty()) {
                touched.put(row, theirs);
            }
        }
        return new Touched(touched);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    int count() {
        return blocks.values().stream().mapToInt(List::size).sum();
    }

    List<GuestRow> rows() {
        return List.copyOf(blocks.keySet());
    }

    List<Block> of(GuestRow row) {
        return blocks.getOrDefault(row, List.of());
    }

    Touched without(Set<TicketId> gone) {
        var left = new LinkedHashMap<GuestRow, List<Block>>();
        blocks.forEach((row, theirs) -> {
            var still = theirs.stream().filter(block -> !gone.contains(block.id())).toList();
            if (!still.isEmpty()) {
                left.put(row, still);
            }
        });
        return new Touched(left);
    }
}
