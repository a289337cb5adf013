package org.gatehouse.scanner.gate;

import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Names at the start and buttons at the end; where both are too long for one row the buttons go below, in as many rows
/// as they need. So neither a long gate's name nor large text takes a button off the window.
final class TitleRow extends Region {
    private static final double GAP = 4;

    private final HBox names;
    private final FlowPane buttons = new FlowPane(GAP, GAP);

    TitleRow(HBox names, Node... buttons) {
        this.names = names;
        names.setAlignment(Pos.CENTER_LEFT);
        this.buttons.setAlignment(Pos.CENTER_RIGHT);
        this.buttons.getChildren().addAll(buttons);
        getChildren().addAll(names, this.buttons);
        setMinWidth(0);
        // a button that comes or goes may change the number of rows
        for (Node button : buttons)
            button.managedProperty().addListener(_ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// A button that comes by itself has its place kept: it must not move the others to another row.
    private boolean isOneRow(double width) {
        return names.minWidth(-1) + GAP + width(buttons.getChildren().stream()) <= width;
    }

    private double buttonsWidth() {
        return width(buttons.getChildren().stream().filter(Node::isManaged));
    }

    private static double width(Stream<Node> buttons) {
        return buttons.mapToDouble(node -> Math.max(node.minWidth(-1), node.prefWidth(-1)) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width > 0 ? width : getWidth();
        return isOneRow(room)
                ? Math.max(names.prefHeight(-1), buttons.prefHeight(buttonsWidth()))
                : names.prefHeight(-1) + GAP + buttons.prefHeight(room);
    }

    @Override
    protected double computePrefWidth(double height) {
        return names.prefWidth(-1) + GAP + buttonsWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isOneRow(width)) {
            double taken = buttonsWidth();
            layoutInArea(names, 0, 0, width - taken - GAP, getHeight(), 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(buttons, width - taken, 0, taken, getHeight(), 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double first = names.prefHeight(-1);
            layoutInArea(names, 0, 0, width, first, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(buttons, 0, first + GAP, width, getHeight() - first - GAP, 0, HPos.RIGHT, VPos.TOP);
        }
    }
}
