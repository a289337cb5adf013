package org.gatehouse.sync.search;

import java.util.Arrays;

/// How well each ticket of a segment fits. For one thread at a time.
final class Fits {
    private final byte[] best;

    private Fits(byte[] best) {
        this.best = best;
    }

    /// None fits.
    static Fits none(int tickets) {
        var none = new byte[tickets];
        Arrays.fill(none, Fit.NONE);
        return new Fits(none);
    }

    void take(int ticket, int fit) {
        if (fit < best[ticket]) {
            best[ticket] = (byte) fit;
        }
    }

    /// Each must fit here and there.
    void and(Fits other) {
        for (int i = 0; i < best.length; i++) {
            best[i] = Fit.both(best[i], other.best[i]);
        }
    }

    /// Each may fit here or there.
    void or(Fits other) {
        for (int i = 0; i < best.length; i++) {
            best[i] = (byte) Math.min(best[i], other.best[i]);
        }
    }

    byte of(int ticket) {
        return best[ticket];
    }
}
