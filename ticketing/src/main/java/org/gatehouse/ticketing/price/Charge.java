package org.gatehouse.ticketing.price;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;

/// What each of some tickets of a type was sold at, and whose part of it is whose: kept with the sale, so that it stays
/// what it was whatever becomes of prices and terms. Amounts are per ticket, in minor units.
///
/// @param listed with the artist's uplift, before any discount
/// @param fee of the platform
/// @param artist what is left of the uplift after the discount
public record Charge(TypeNumber type, int tickets, long listed, long discount, long fee, long charity, long artist) {
    /// @throws IllegalArgumentException where the parts are more than the whole
    public Charge {
        if (tickets < 1 || listed < 0 || discount < 0 || discount > listed || fee < 0 || charity < 0 || artist < 0
                || listed - discount - fee - charity - artist < 0) {
            throw new IllegalArgumentException("the parts of a price are not above the price");
        }
    }

    /// At these terms: of what is paid the fee is taken first, then the charity's share, then the artist's; the rest is
    /// the organizer's, so that the parts are the whole at any rate.
    public static Charge of(TicketType type, int tickets, Terms terms, Rate off) {
        long listed = terms.listed(type);
        long discount = off.atMost(listed, listed);
        long paid = listed - discount;
        long fee = paid == 0 ? 0 : terms.fee().atMost(paid, paid);
        long charity = paid == 0 ? 0 : terms.charity().atMost(paid, paid - fee);
        long uplift = listed - type.details().price().minor();
        long artist = Math.min(share(uplift, paid, listed), paid - fee - charity);
        return new Charge(type.number(), tickets, listed, discount, fee, charity, artist);
    }

    /// Given away: it would have cost nothing.
    public static Charge free(TypeNumber type, int tickets) {
        return new Charge(type, tickets, 0, 0, 0, 0, 0);
    }

    /// A discount lowers the uplift as it lowers the price. A fraction of a cent stays with the organizer.
    private static long share(long uplift, long paid, long listed) {
        return listed == 0
                ? 0
                : java.math.BigInteger.valueOf(uplift).multiply(java.math.BigInteger.valueOf(paid))
                        .divide(java.math.BigInteger.valueOf(listed)).longValueExact();
    }

    /// The same to whoever is not told whose part is whose.
    Charge undivided() {
        return new Charge(type, tickets, listed, discount, 0, 0, 0);
    }

    /// What the guest pays.
    @JsonIgnore
    public long paid() {
        return listed - discount;
    }

    /// What of it is nobody else's.
    @JsonIgnore
    public long organizer() {
        return paid() - fee - charity - artist;
    }
}
