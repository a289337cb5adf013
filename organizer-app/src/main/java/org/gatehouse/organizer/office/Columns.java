package org.gatehouse.organizer.office;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes side by side, each with the same share of the width whatever it would like, as tall as the tallest.
public final class Columns extends Region {
    private static final double GAP = 16;
    /// What a column would like where nobody says how wide the whole is.
    private static final double LIKED = 180;

    Columns(Node... columns) {
        getChildren().setAll(columns);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().size() * (LIKED + GAP) - GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double share = share(width < 0 ? computePrefWidth(-1) : width);
        return getManagedChildren().stream().mapToDouble(child -> child.prefHeight(share)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        double share = share(getWidth());
        double x = 0;
        for (var child : getManagedChildren()) {
            layoutInArea(child, x, 0, share, getHeight(), 0, HPos.LEFT, VPos.TOP);
            x += share + GAP;
        }
    }

    private double share(double width) {
        int columns = Math.max(1, getManagedChildren().size());
        return (width - GAP * (columns - 1)) / columns;
    }
}
