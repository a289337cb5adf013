package org.gatehouse.benchmarks;

import java.util.Locale;

/// A figure beside what it must not exceed, or not fall short of.
///
/// @param unit behind both numbers; for a ratio, of what it is one
public record Limit(String what, double figure, Side side, double limit, String unit) {
    /// On which side of the limit the figure must lie.
    public enum Side {
        AT_MOST("≤"), AT_LEAST("≥"), EXACTLY("=");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    public static Limit atMost(String what, double figure, double limit, String unit) {
        return new Limit(what, figure, Side.AT_MOST, limit, unit);
    }

    public static Limit atLeast(String what, double figure, double limit, String unit) {
        return new Limit(what, figure, Side.AT_LEAST, limit, unit);
    }

    public static Limit exactly(String what, double figure, double limit, String unit) {
        return new Limit(what, figure, Side.EXACTLY, limit, unit);
    }

    boolean isReached() {
        return switch (side) {
            case AT_MOST -> figure <= limit;
            case AT_LEAST -> figure >= limit;
            case EXACTLY -> figure == limit;
        };
    }

    String figureText() {
        return number(figure) + " " + unit;
    }

    String limitText() {
        return side.sign + " " + number(limit) + " " + unit;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
    }
}
