package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.math.BigDecimal;
import java.text.NumberFormat;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.price.Rate;

/// Rates as the language writes them, in one currency.
final class Rates {
    private final Words words;
    private final Formats formats;
    private final String currency;

    Rates(Words words, Formats formats, String currency) {
        this.words = words;
        this.formats = formats;
        this.currency = currency;
    }

    String money(long minor) {
        return formats.money(new Money(minor, currency));
    }

    String rate(Rate rate) {
        if (rate.basisPoints() == 0) {
            return rate.perTicket() == 0
                    ? words.say("money.rate.none")
                    : words.say("money.rate.fixed", arg("amount", money(rate.perTicket())));
        }
        return rate.perTicket() == 0
                ? percent(rate)
                : words.say("money.rate.both", arg("percent", percent(rate)),
                        arg("amount", money(rate.perTicket())));
    }

    private String percent(Rate rate) {
        var format = NumberFormat.getPercentInstance(words.locale());
        format.setMaximumFractionDigits(2);
        return Words.withoutMarks(format.format(BigDecimal.valueOf(rate.basisPoints(), 4)));
    }
}
