package org.gatehouse.desk.screen;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as nodes. They say nothing to a screen reader: the control that carries one has the words.
public final class Icons {

    private Icons() {}

    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /// An icon of a given size in pixels.
    public static FontIcon of(Feather icon, int size) {
        var node = new FontIcon(icon);
        // the icon keeps its typeface in its style, so the size is added to it
        node.setStyle(node.getStyle() + " -fx-icon-size: " + size + "px;");
        return node;
    }
}
