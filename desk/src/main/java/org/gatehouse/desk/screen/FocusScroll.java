package org.gatehouse.desk.screen;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// What may be taller than its place: it scrolls just as far as brings what gets the focus into sight, and it is as tall
/// as its content at the width it has where there is room.
public final class FocusScroll extends ScrollPane {
    /// In pixels: a ring and a little room around what has the focus.
    private static final double EDGE = 8;
    /// While it is, nothing moves: what is pressed must be there still when it is let go.
    private boolean isPressed;

    public FocusScroll(Region content) {
        super(content);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> isPressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> isPressed = false);
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
        if (isPressed || focused == null || content == null || !isIn(content, focused)) {
            return;
        }
        double seen = getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0 || seen <= 0) {
            return;
        }
        var place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double top = getVvalue() * hidden;
        if (place.getMinY() - EDGE < top) {
            setVvalue(Math.max(0, (place.getMinY() - EDGE) / hidden));
        } else if (place.getMaxY() + EDGE > top + seen) {
            setVvalue(Math.min(1, (place.getMaxY() + EDGE - seen) / hidden));
        }
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
