package org.gatehouse.organizer.office;

import javafx.scene.control.ProgressBar;

/// A thin bar that shows a share of a whole. The number beside it says the same in words.
public final class Meter {

    private Meter() {}

    public static ProgressBar of(long part, long whole, String accessibleText) {
        var bar = new ProgressBar(share(part, whole));
        bar.getStyleClass().add("gh-meter");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(accessibleText);
        return bar;
    }

    /// Between 0 and 1; 0 of nothing is 0.
    public static double share(long part, long whole) {
        return whole <= 0 ? 0 : Math.clamp((double) part / whole, 0, 1);
    }
}
