package org.gatehouse.desk.screen;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A sheet that is taller than its window: it scrolls, and what gets the focus comes into sight.
final class TallSheet extends ScrollPane {
    TallSheet(Region sheet) {
        super(sheet);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("gh-tall-sheet");
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
    }

    private void reveal(@org.jspecify.annotations.Nullable Node focused) {
        var sheet = getContent();
        if (focused == null || sheet == null || !isIn(sheet, focused)) {
            return;
        }
        double hidden = sheet.getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
        double middle = sheet.sceneToLocal(focused.localToScene(focused.getBoundsInLocal())).getCenterY();
        setVvalue(Math.clamp((middle - getViewportBounds().getHeight() / 2) / Math.max(1, hidden), 0, 1));
    }

    private static boolean isIn(Node sheet, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == sheet) {
                return focused != sheet;
            }
        }
        return false;
    }
}
