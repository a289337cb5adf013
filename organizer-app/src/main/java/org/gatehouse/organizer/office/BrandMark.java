package org.gatehouse.organizer.office;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The product's mark: an open gate.
public final class BrandMark {
    private static final String GATE = "M4 20 V10 A8 8 0 0 1 20 10 V20 H16.4 V10 A4.4 4.4 0 0 0 7.6 10 V20 Z M10.4 20 V13.2 H13.6 V20 Z";

    private BrandMark() {}

    public static StackPane small() {
        return mark(28, 1);
    }

    public static StackPane large() {
        return mark(52, 1.9);
    }

    private static StackPane mark(double edge, double scale) {
        var gate = new SVGPath();
        gate.setContent(GATE);
        gate.setScaleX(scale * 0.72);
        gate.setScaleY(scale * 0.72);
        gate.getStyleClass().add("gh-brand-gate");
        var mark = new StackPane(gate);
        mark.getStyleClass().add("gh-brand");
        mark.setMinSize(edge, edge);
        mark.setMaxSize(edge, edge);
        return mark;
    }
}
