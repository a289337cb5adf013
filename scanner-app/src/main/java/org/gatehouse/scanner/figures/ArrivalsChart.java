package org.gatehouse.scanner.figures;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// Arrivals of the last two hours as bars. Time runs from left to right in every language. Its bars are made once and
/// only change their height.
final class ArrivalsChart extends Region {
    private static final double GAP = 2;
    private static final double LEAST = 2;

    private final List<Region> bars = new ArrayList<>();
    private List<Figures.Bin> bins = List.of();
    private int most;

    ArrivalsChart(String id, double height) {
        setId(id);
        getStyleClass().add("gate-arrivals");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, height);
        setPrefHeight(height);
        for (int i = 0; i < Figures.BINS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("gate-arrivals-bar");
            bars.add(bar);
        }
        bars.getLast().getStyleClass().add("now");
        getChildren().addAll(bars);
    }

    /// @param spoken what the bars say, in words
    void show(Figures figures, String spoken) {
        setAccessibleText(spoken);
        if (figures.arrivals().equals(bins))
            return;
        bins = figures.arrivals();
        most = figures.most();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double step = getWidth() / Figures.BINS;
        for (int i = 0; i < bins.size(); i++) {
            double part = most == 0 ? 0 : (double) bins.get(i).persons() / most;
            // an empty bin is a line, so that nothing looks like a missing one
            double tall = Math.max(LEAST, part * getHeight());
            bars.get(i).resizeRelocate(i * step, getHeight() - tall, Math.max(1, step - GAP), tall);
        }
    }
}
