package org.gatehouse.backend.ticket.pdf;

import java.awt.Color;

/// How a piece of text is set: weight, size in points, colour.
record Type(Typefaces.Face face, float size, Color colour) {
    static final Color INK = new Color(0x14, 0x1B, 0x2D);
    static final Color QUIET = new Color(0x5B, 0x65, 0x78);
    static final Color PAPER = Color.WHITE;

    static final Type TITLE = new Type(Typefaces.Face.STRONG, 23, INK);
    static final Type VALUE = new Type(Typefaces.Face.PLAIN, 12, INK);
    static final Type STRONG_VALUE = new Type(Typefaces.Face.STRONG, 12, INK);
    static final Type LABEL = new Type(Typefaces.Face.STRONG, 7.5f, QUIET);
    static final Type SMALL = new Type(Typefaces.Face.PLAIN, 9.5f, QUIET);
    static final Type BANNER = new Type(Typefaces.Face.STRONG, 11, PAPER);
    static final Type NUMBER = new Type(Typefaces.Face.STRONG, 17, INK);

    Type sized(float points) {
        return new Type(face, points, colour);
    }

    /// From one baseline to the next, in points.
    float leading() {
        return size * 1.28f;
    }
}
