package org.gatehouse.scanner.camera;

/// Counts pictures a second, anew each second.
final class PictureRate {
    private static final long SECOND = 1_000_000_000L;

    private long since;
    private int counted;
    private double perSecond;

    /// @param now nanoseconds of any steady clock
    void count(long now) {
        if (counted == 0)
            since = now;
        else if (now - since >= SECOND) {
            perSecond = counted * (double) SECOND / (now - since);
            since = now;
            counted = 0;
        }
        counted++;
    }

    /// Pictures a second over the last whole second; 0 during the first.
    double perSecond() {
        return perSecond;
    }
}
