package org.gatehouse.desk.screen;

import java.util.Set;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.geometry.NodeOrientation;

/// Icons as nodes. They say nothing to a screen reader: the control that carries one has the words. Those that point
/// along the line of reading turn with it.
public final class Icons {

    /// Those that point along the line of reading, or are written like it.
    private static final Set<Feather> DIRECTED = Set.of(Feather.ARROW_LEFT, Feather.ARROW_RIGHT, Feather.CHEVRON_LEFT,
            Feather.CHEVRON_RIGHT, Feather.LOG_IN, Feather.LOG_OUT, Feather.LIST, Feather.HELP_CIRCLE,
            Feather.VOLUME_2, Feather.VOLUME_X);

    private Icons() {}

    public static FontIcon of(Feather icon) {
        var node = new FontIcon(icon);
        if (DIRECTED.contains(icon)) {
            node.effectiveNodeOrientationProperty().addListener((_, _, now) -> turn(node, now));
        }
        return node;
    }

    private static void turn(FontIcon icon, NodeOrientation orientation) {
        icon.setScaleX(orientation == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1);
    }

    /// An icon of a given size in pixels.
    public static FontIcon of(Feather icon, int size) {
        var node = of(icon);
        // the icon keeps its typeface in its style, so the size is added to it
        node.setStyle(node.getStyle() + " -fx-icon-size: " + size + "px;");
        return node;
    }
}
