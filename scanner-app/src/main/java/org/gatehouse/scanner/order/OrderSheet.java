package org.gatehouse.scanner.order;

import java.util.List;
import org.gatehouse.ticketing.gate.Direction;

/// Tickets to choose from.
///
/// @param text what to mind
public record OrderSheet(String title, String text, List<Pick> picks, Direction direction) {
    public OrderSheet {
        picks = List.copyOf(picks);
    }

    /// How many persons would pass.
    public int persons() {
        return picks.stream().mapToInt(Pick::counted).sum();
    }

    List<Wish> wishes() {
        return picks.stream().filter(pick -> pick.chosenProperty().get()).map(Pick::wish).toList();
    }
}
