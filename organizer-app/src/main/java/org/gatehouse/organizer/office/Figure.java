package org.gatehouse.organizer.office;

import javafx.scene.layout.VBox;

/// One number with what it is above it and a note below, on a card.
public final class Figure {

    private Figure() {}

    /// `<id>` is the number's own, so that a test can read it.
    public static VBox of(String id, String label, String value, String note) {
        var number = Pages.label(value, "gh-metric-value");
        number.setId(id);
        number.setAccessibleText(label + ": " + value);
        var figure = new VBox(Pages.label(label, "gh-metric-label"), number, Pages.wrapping(note, "gh-metric-note"));
        figure.getStyleClass().addAll("gh-card", "gh-metric");
        return figure;
    }
}
