package org.gatehouse.backend.ticket.pdf;

import java.awt.Color;

/// How a piece of text is set: weight, size in points, colour.
public record Type(Typefaces.Face face, float size, Color colour) {
    public static final Color INK = new Color(0x14, 0x1B, 0x2D);
    public static final Color QUIET = new Color(0x5B, 0x65, 0x78);
    public static final Color PAPER = Color.WHITE;

    public static final Type TITLE = new Type(Typefaces.Face.STRONG, 23, INK);
    public static final Type VALUE = new Type(Typefaces.Face.PLAIN, 12, INK);
    public static final Type STRONG_VALUE = new Type(Typefaces.Face.STRONG, 12, INK);
    public static final Type LABEL = new Type(Typefaces.Face.STRONG, 7.5f, QUIET);
    public static final Type SMALL = new Type(Typefaces.Face.PLAIN, 9.5f, QUIET);
    public static final Type BANNER = new Type(Typefaces.Face.STRONG, 11, PAPER);
    public static final Type NUMBER = new Type(Typefaces.Face.STRONG, 17, INK);

    public Type sized(float points) {
        return new Type(face, points, colour);
    }

    /// From one baseline to the next, in points.
    public float leading() {
        return size * 1.28f;
    }
}
