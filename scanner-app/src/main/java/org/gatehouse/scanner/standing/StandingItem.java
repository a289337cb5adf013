package org.gatehouse.scanner.standing;

import java.util.Comparator;
import java.util.List;
import org.gatehouse.desk.screen.Tone;
import org.kordamp.ikonli.feather.Feather;

/// One thing about the gate that is always in view.
///
/// @param id      stable, for tests
/// @param meaning what it means and, where something is wrong, what to do
public record StandingItem(String id, Feather icon, Tone tone, String text, String meaning) {
    /// What is to be dealt with comes first; otherwise in their order.
    static List<StandingItem> worstFirst(List<StandingItem> items) {
        return items.stream().sorted(Comparator.comparingInt(StandingItem::rank)).toList();
    }

    private int rank() {
        return switch (tone) {
            case REFUSE -> 0;
            case UNJUDGED -> 1;
            case ATTENTION -> 2;
            case NEUTRAL, ACCENT, ADMIT -> 3;
        };
    }
}
