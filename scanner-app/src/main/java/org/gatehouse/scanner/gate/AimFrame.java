package org.gatehouse.scanner.gate;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// Four corners in the middle of the picture: where to hold the code.
final class AimFrame extends Region {
    private static final double PART = 0.6;
    private static final double ARM = 0.16;
    private static final double BEND = 0.07;

    private final SVGPath corners = new SVGPath();

    AimFrame() {
        corners.getStyleClass().add("gate-aim");
        corners.setManaged(false);
        setMouseTransparent(true);
        getChildren().add(corners);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight()) * PART;
        corners.setContent(corner(0, 0, 1, 1, side) + corner(side, 0, -1, 1, side) + corner(side, side, -1, -1, side)
                + corner(0, side, 1, -1, side));
        corners.setLayoutX((getWidth() - side) / 2);
        corners.setLayoutY((getHeight() - side) / 2);
    }

    private static String corner(double x, double y, int right, int down, double side) {
        return String.format(Locale.ROOT, "M%.1f %.1f L%.1f %.1f Q%.1f %.1f %.1f %.1f L%.1f %.1f ", x,
                y + down * ARM * side, x, y + down * BEND * side, x, y, x + right * BEND * side, y,
                x + right * ARM * side, y);
    }
}
