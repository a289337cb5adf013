package org.gatehouse.ticketing.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A part of a ticket's price: so much of a hundred, and so much for each ticket besides.
///
/// @param basisPoints hundredths of a percent of the price
/// @param perTicket in minor units of the event's currency
public record Rate(int basisPoints, long perTicket) {
    /// A whole price.
    public static final int WHOLE = 10_000;
    /// In minor units; more than any ticket costs.
    public static final long MOST = 100_000_000_000L;
    public static final Rate NONE = new Rate(0, 0);

    /// @throws IllegalArgumentException where it is negative or above a whole price
    public Rate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("the percentage is between 0 and 100");
        }
        if (perTicket < 0 || perTicket > MOST) {
            throw new IllegalArgumentException("the amount per ticket is between 0 and " + MOST);
        }
    }

    /// Of the price of one ticket, to the minor unit; a half goes to the even neighbour.
    public long of(long price) {
        var part = BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_EVEN);
        return Math.addExact(part.longValueExact(), perTicket);
    }

    /// The same, and never more than there is.
    long atMost(long price, long there) {
        return Math.min(of(price), there);
    }
}
