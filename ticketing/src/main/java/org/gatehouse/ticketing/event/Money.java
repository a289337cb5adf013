package org.gatehouse.ticketing.event;

import java.util.Currency;

/// An amount in integer minor units (cents for EUR, yen for JPY) of an ISO 4217 currency.
public record Money(long minor, String currency) {
    /// @throws IllegalArgumentException for a currency that does not exist
    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /// @throws IllegalArgumentException for another currency
    /// @throws ArithmeticException where the sum does not fit
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }
}
