package org.gatehouse.scanner.gate;

import org.gatehouse.scanner.verdict.Shape;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A verdict's drawing, as large as its room.
final class Emblem extends Region {
    private static final double DRAWN_ON = 100;

    private final SVGPath ground = new SVGPath();
    private final SVGPath sign = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    private final Group group = new Group(ground, sign);

    Emblem() {
        ground.getStyleClass().add("gate-emblem-ground");
        sign.getStyleClass().add("gate-emblem-sign");
        group.getTransforms().add(scale);
        group.setManaged(false);
        getStyleClass().add("gate-emblem");
        getChildren().add(group);
    }

    void draw(Shape shape) {
        setNodeOrientation(shape.isDirected() ? NodeOrientation.INHERIT : NodeOrientation.LEFT_TO_RIGHT);
        ground.setContent(shape.ground());
        sign.setContent(shape.sign());
    }

    void setSide(double side) {
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        scale.setX(side / DRAWN_ON);
        scale.setY(side / DRAWN_ON);
        group.setLayoutX((getWidth() - side) / 2);
        group.setLayoutY((getHeight() - side) / 2);
    }
}
