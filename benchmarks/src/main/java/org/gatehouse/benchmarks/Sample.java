package org.gatehouse.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/// Durations in nanoseconds, in order of size.
public final class Sample {
    private final long[] sorted;

    private Sample(long[] sorted) {
        this.sorted = sorted;
    }

    /// @param nanos at least one
    public static Sample of(long... nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /// The value that this part of all does not exceed.
    ///
    /// @param part 0 to 1
    public long quantile(double part) {
        return sorted[Math.clamp((long) Math.ceil(part * sorted.length) - 1, 0, sorted.length - 1)];
    }

    public long median() {
        return quantile(0.5);
    }

    /// Half of all values lie in this range around the median, as text in milliseconds: how noisy they are.
    public String middleHalf() {
        return millis(quantile(0.25)) + "–" + millis(quantile(0.75));
    }

    public static String millis(double nanos) {
        return String.format(Locale.ROOT, nanos < 1e8 ? "%.2f" : "%.0f", nanos / 1e6);
    }

    public static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.0f", nanos / 1e3);
    }

    public static String ratio(double ours, double theirs) {
        return String.format(Locale.ROOT, "%.2f", ours / theirs);
    }
}
