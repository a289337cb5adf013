package org.gatehouse.ticketing.price;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a guest says to pay less. Upper and lower case are the same.
public record PromoCode(@JsonValue String text) implements Comparable<PromoCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,31}");

    /// @throws IllegalArgumentException where it is written otherwise
    public PromoCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a promo code has 2 to 32 letters A to Z, digits, - or _");
        }
    }

    /// Reads what somebody typed.
    ///
    /// @throws IllegalArgumentException where it can be no code
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromoCode parse(String typed) {
        return new PromoCode(typed.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(PromoCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
