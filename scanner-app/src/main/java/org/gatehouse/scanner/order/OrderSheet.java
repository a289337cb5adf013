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

    /// The same with that chosen which was chosen before, as far as it still may pass.
    OrderSheet chosenAs(OrderSheet before) {
        for (Pick pick : picks)
            before.picks.stream().filter(known -> known.line().ticket().equals(pick.line().ticket())).findFirst()
                    .ifPresent(pick::chooseAs);
        return this;
    }

    List<Wish> wishes() {
        return picks.stream().filter(pick -> pick.chosenProperty().get()).map(Pick::wish).toList();
    }
}
