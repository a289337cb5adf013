package org.gatehouse.sync.search;

/// How well something fits what was asked for: the less the better. Those of several words add up, so that whatever
/// has no typing error comes before whatever has one.
final class Fit {
    static final int EXACT = 0;
    /// The beginning of a word.
    static final int BEGINNING = 1;
    /// Some of an order or a ticket id.
    static final int PIECE = 2;
    /// But for one typing error.
    static final int ERROR = 16;
    /// The beginning of a word, but for one typing error.
    static final int BEGINNING_WITH_ERROR = 17;
    static final byte NONE = Byte.MAX_VALUE;

    private Fit() {}

    /// Two that must both be there.
    static byte both(byte one, byte other) {
        return one == NONE || other == NONE ? NONE : (byte) Math.min(one + other, NONE - 1);
    }
}
