package org.gatehouse.scanner.decode;

/// One way of looking for codes in a picture.
record Look(Pyramid.Size size, Way way, boolean lightOnDark) {
    /// How grey becomes black and white.
    enum Way {
        GLOBAL, LOCAL, NARROW, BLOCKS
    }

    static Look of(Pyramid.Size size, Way way) {
        return new Look(size, way, false);
    }

    Look inverted() {
        return new Look(size, way, !lightOnDark);
    }
}
