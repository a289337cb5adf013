package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;

import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// Two curves over time from the start: the open event's whole line, the other's dashed. Time runs from left to right.
final class CurveChart extends Region {
    private static final double AXIS = 22;
    private static final double SCALE = 48;
    private static final int LINES = 4;
    private static final long[] STEPS = {15, 30, 60, 120, 240, 480, 1440, 2880};
    private static final int MOST_TICKS = 8;
    private final Words words;
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> shares = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final Polyline own = new Polyline();
    private final Polyline other = new Polyline();
    private Curve ownCurve = new Curve(List.of());
    private Curve otherCurve = new Curve(List.of());
    private long from;
    private long until = 1;
    private long step = 15;

    CurveChart(Words words) {
        this.words = words;
        setId("live-curves");
        own.getStyleClass().add("gh-curve-own");
        other.getStyleClass().add("gh-curve-other");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinHeight(150);
        setPrefHeight(200);
    }

    void draw(Curve ours, Curve theirs) {
        if (ours.equals(ownCurve) && theirs.equals(otherCurve)) {
            return;
        }
        ownCurve = ours;
        otherCurve = theirs;
        var both = List.of(ours, theirs).stream().filter(curve -> !curve.isEmpty()).toList();
        from = Math.min(0, both.stream().mapToLong(Curve::first).min().orElse(0));
        until = Math.max(from + 30, both.stream().mapToLong(Curve::last).max().orElse(30));
        step = step(until - from);
        rebuild();
        requestLayout();
    }

    /// So that not too many times stand below.
    static long step(long minutes) {
        for (long candidate : STEPS) {
            if (minutes / candidate < MOST_TICKS) {
                return candidate;
            }
        }
        return minutes / MOST_TICKS + 1;
    }

    private void rebuild() {
        getChildren().clear();
        lines.clear();
        shares.clear();
        ticks.clear();
        for (int i = 0; i <= LINES; i++) {
            var line = new Region();
            line.getStyleClass().add("gh-line");
            lines.add(line);
            shares.add(tick(words.percent((double) i / LINES), Pos.CENTER_RIGHT));
        }
        for (long at = Math.ceilDiv(from, step) * step; at <= until; at += step) {
            ticks.add(tick(at == 0 ? words.say("compare.start") : words.say("compare.minutes", arg("n", at)),
                    Pos.CENTER));
        }
        getChildren().addAll(lines);
        getChildren().addAll(shares);
        getChildren().addAll(ticks);
        getChildren().addAll(other, own);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - SCALE - 24;
        double height = getHeight() - AXIS - 8;
        for (int i = 0; i < lines.size(); i++) {
            double y = 8 + height - height * i / LINES;
            lines.get(i).resizeRelocate(SCALE, Math.round(y), width, 1);
            layoutInArea(shares.get(i), 0, y - 8, SCALE - 8, 16, 0, HPos.RIGHT, VPos.CENTER);
        }
        long at = Math.ceilDiv(from, step) * step;
        for (var tick : ticks) {
            layoutInArea(tick, x(at, width) - 40, 8 + height + 4, 80, AXIS - 4, 0, HPos.CENTER, VPos.TOP);
            at += step;
        }
        place(own, ownCurve, width, height);
        place(other, otherCurve, width, height);
    }

    private double x(long minute, double width) {
        return SCALE + width * (minute - from) / (until - from);
    }

    private void place(Polyline line, Curve curve, double width, double height) {
        var points = new ArrayList<Double>();
        if (!curve.isEmpty()) {
            points.add(x(curve.first(), width));
            points.add(8 + height);
        }
        for (var point : curve.points()) {
            points.add(x(point.minute(), width));
            points.add(8 + height - height * point.share());
        }
        line.getPoints().setAll(points);
    }

    private static Label tick(String text, Pos alignment) {
        var tick = Pages.label(text, "gh-chart-tick");
        tick.setAlignment(alignment);
        return tick;
    }
}
