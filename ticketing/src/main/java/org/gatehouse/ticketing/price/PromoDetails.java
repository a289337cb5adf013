package org.gatehouse.ticketing.price;

import java.util.List;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;

/// What an organizer says of a promo code.
///
/// @param off each ticket's price, never more than it costs
/// @param quota tickets that may be sold with it
/// @param window when it may be used
/// @param types for which; none means for all
public record PromoDetails(Rate off, int quota, Window window, List<TypeNumber> types) {
    public PromoDetails {
        types = List.copyOf(types);
    }

    public boolean fits(TypeNumber type) {
        return types.isEmpty() || types.contains(type);
    }
}
