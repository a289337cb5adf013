package org.gatehouse.desk.screen;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// What may be taller than its place: it scrolls, what gets the focus comes into sight, and it is as tall as its content
/// at the width it has where there is room.
public final class FocusScroll extends ScrollPane {
    public FocusScroll(Region content) {
        super(content);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var content = getContent();
        if (content == null || !isFitToWidth()) {
            return super.computePrefHeight(width);
        }
        double sides = snappedLeftInset() + snappedRightInset();
        return content.prefHeight(width < 0 ? -1 : width - sides) + snappedTopInset() + snappedBottomInset();
    }

    private void reveal(@Nullable Node focused) {
        var content = getContent();
        if (focused == null || content == null || !isIn(content, focused)) {
            return;
        }
        double hidden = content.getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
        double middle = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal())).getCenterY();
        setVvalue(Math.clamp((middle - getViewportBounds().getHeight() / 2) / Math.max(1, hidden), 0, 1));
    }

    private static boolean isIn(Node content, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == content) {
                return focused != content;
            }
        }
        return false;
    }
}
