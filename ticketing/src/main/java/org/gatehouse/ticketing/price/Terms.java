package org.gatehouse.ticketing.price;

import java.util.List;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.jspecify.annotations.Nullable;

/// What an event's tickets cost beyond their types' prices, and who gets which part of it.
///
/// @param fee of the platform, taken from what is paid
/// @param charity its share of what is paid
/// @param charityName who that is
/// @param uplifts at most one for a type
public record Terms(Rate fee, Rate charity, @Nullable String charityName, List<Uplift> uplifts) {
    /// Nobody but the organizer gets anything.
    public static final Terms NONE = new Terms(Rate.NONE, Rate.NONE, null, List.of());

    /// @throws IllegalArgumentException for two uplifts of one type
    public Terms {
        uplifts = List.copyOf(uplifts);
        if (uplifts.stream().map(Uplift::type).distinct().count() < uplifts.size()) {
            throw new IllegalArgumentException("a ticket type has one uplift");
        }
    }

    public Rate uplift(TypeNumber type) {
        return uplifts.stream().filter(uplift -> uplift.type().equals(type)).map(Uplift::rate).findFirst()
                .orElse(Rate.NONE);
    }

    /// Whether an uplift on a type has any sense: it costs something, or has one already.
    public boolean mayUplift(TicketType type) {
        return type.details().price().minor() > 0 || !uplift(type.number()).equals(Rate.NONE);
    }

    /// What one ticket of a type is listed at: its price and the uplift.
    public long listed(TicketType type) {
        long price = type.details().price().minor();
        return Math.addExact(price, uplift(type.number()).of(price));
    }
}
