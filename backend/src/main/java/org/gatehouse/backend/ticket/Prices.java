package org.gatehouse.backend.ticket;

import java.math.BigDecimal;
import java.util.Currency;
import org.gatehouse.ticketing.event.Money;

/// Amounts as a ticket prints them: with as many decimals as the currency has, and its code.
final class Prices {
    private Prices() {}

    static String text(Money money) {
        int decimals = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(money.minor(), decimals).toPlainString() + " " + money.currency();
    }
}
