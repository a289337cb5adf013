package org.gatehouse.organizer.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import org.gatehouse.organizer.office.Amounts;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.price.Rate;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A rate while it is being typed: a percentage and an amount, either of which may be left empty.
///
/// @param name of its fields: `<name>-percent` and `<name>-fixed`
record RateFields(String name, String currency, StringProperty percent, StringProperty fixed) {
    private static final int HUNDREDTHS = 2;

    static RateFields of(String name, String currency, Rate rate) {
        var fields = new RateFields(name, currency, new SimpleStringProperty(""), new SimpleStringProperty(""));
        fields.fill(rate);
        return fields;
    }

    void fill(Rate rate) {
        var points = BigDecimal.valueOf(rate.basisPoints(), HUNDREDTHS).stripTrailingZeros().toPlainString();
        percent.set(rate.basisPoints() == 0 ? "" : points);
        fixed.set(rate.perTicket() == 0 ? "" : Formats.plain(new Money(rate.perTicket(), currency)));
    }

    /// What was typed; where it cannot be a rate, what is wrong is added and there is none.
    Rate read(List<FieldFault> wrong) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        long points = read(percent.get(), HUNDREDTHS, Rate.WHOLE, name + "-percent", wrong);
        long minor = read(fixed.get(), decimals, Rate.MOST, name + "-fixed", wrong);
        return new Rate((int) points, minor);
    }

    private static long read(String typed, int decimals, long most, String field, List<FieldFault> wrong) {
        if (typed.isBlank()) {
            return 0;
        }
        var read = Amounts.minor(typed.replace("%", ""), decimals);
        if (read.isPresent() && read.getAsLong() >= 0 && read.getAsLong() <= most) {
            return read.getAsLong();
        }
        var fault = read.isEmpty() ? Fault.MALFORMED : read.getAsLong() < 0 ? Fault.NEGATIVE : Fault.TOO_LARGE;
        wrong.add(new FieldFault(field, fault));
        return 0;
    }
}
