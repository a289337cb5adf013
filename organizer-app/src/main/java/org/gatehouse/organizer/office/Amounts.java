package org.gatehouse.organizer.office;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Amounts as people type them: digits of any script, and before the decimals a point, a comma or the Arabic separator.
/// Nothing between thousands, for in half of the world 1.000 is a thousand and in the other half it is one.
public final class Amounts {
    private static final Pattern SHAPE = Pattern.compile("-?\\p{Nd}+([.,\u066b]\\p{Nd}*)?");

    private Amounts() {}

    /// Reads units of which the last `decimals` digits are a fraction; empty for anything else, for more decimals and
    /// for too much.
    public static OptionalLong minor(String typed, int decimals) {
        var text = typed.strip();
        if (!SHAPE.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        var parts = text.split("[.,\u066b]", -1);
        var fraction = parts.length > 1 ? parts[1] : "";
        if (fraction.length() > decimals) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(parts[0] + "." + (fraction.isEmpty() ? "0" : fraction))
                    .movePointRight(decimals).longValueExact());
        } catch (ArithmeticException tooMuch) {
            return OptionalLong.empty();
        }
    }
}
