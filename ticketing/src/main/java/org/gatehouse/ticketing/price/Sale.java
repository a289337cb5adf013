package org.gatehouse.ticketing.price;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// At what a registration's tickets were sold.
///
/// @param charges of each type
/// @param promo the code by which they became cheaper
/// @param uses tickets that count against the code's quota
public record Sale(List<Charge> charges, @Nullable PromoCode promo, int uses) {
    /// @throws IllegalArgumentException where tickets are counted and no code is there
    public Sale {
        charges = List.copyOf(charges);
        if (uses < 0 || promo == null && uses > 0) {
            throw new IllegalArgumentException("only a promo code is used");
        }
    }

    /// The same to whoever is not told whose part is whose.
    public Sale undivided() {
        return new Sale(charges.stream().map(Charge::undivided).toList(), promo, uses);
    }

    /// What the guest pays for all of it.
    @JsonIgnore
    public long amount() {
        return charges.stream().mapToLong(charge -> Math.multiplyExact(charge.paid(), charge.tickets()))
                .reduce(0, Math::addExact);
    }
}
