package org.gatehouse.desk.screen;

import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// Text that goes on in the next line and is never cut short.
public final class Wrapping {
    /// JavaFX fails on Arabic in a label that is narrower than one of its words, as any is while it is being laid out.
    private static final double NARROWEST = 120;

    private Wrapping() {}

    public static <T extends Labeled> T wrap(T label) {
        label.setWrapText(true);
        label.setMinWidth(NARROWEST);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
