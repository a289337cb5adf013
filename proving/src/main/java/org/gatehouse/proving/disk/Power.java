package org.gatehouse.proving.disk;

/// Whether a disk has power, and when it will lose it. For one thread at a time.
final class Power {
    private static final long NEVER = -1;

    private long callsToTheCut = NEVER;
    private boolean on = true;
    private int life;

    void cut() {
        on = false;
        life++;
        callsToTheCut = NEVER;
    }

    /// @param calls that are still done; below zero for all there will be
    void cutAfter(long calls) {
        callsToTheCut = calls;
    }

    void restore() {
        on = true;
        callsToTheCut = NEVER;
    }

    boolean isOn() {
        return on;
    }

    /// Files opened in another one are no longer open.
    int life() {
        return life;
    }

    /// @return whether one more call is done
    boolean lasts() {
        if (callsToTheCut == 0) {
            cut();
        }
        if (on && callsToTheCut > 0) {
            callsToTheCut--;
        }
        return on;
    }
}
