package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.ZoneId;
import java.util.List;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Arrivals as bars over time, with a few lines and times to read them by. Time runs from left to right in every
/// language, as on a clock's strip.
final class ArrivalsChart extends Region {
    private static final double AXIS = 22;
    private static final double SCALE = 40;
    private static final int LINES = 3;
    /// Few bins stand at the beginning and leave the rest of the width to those that will come.
    private static final double WIDEST_STEP = 64;
    private static final double WIDEST_BAR = 36;
    private final Words words;
    private final Formats formats;
    private List<Arrivals.Count> counts = List.of();
    private int top = LINES;

    ArrivalsChart(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
        setId("live-arrivals");
        getStyleClass().add("gh-arrivals");
        setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        setMinHeight(150);
        setPrefHeight(190);
    }

    void draw(List<Arrivals.Count> now, ZoneId zone) {
        if (now.equals(counts)) {
            return;
        }
        counts = now;
        int most = now.stream().mapToInt(Arrivals.Count::persons).max().orElse(0);
        top = roundUp(Math.max(LINES, most));
        getChildren().clear();
        for (int i = 0; i <= LINES; i++) {
            var line = new Region();
            line.getStyleClass().add("gh-line");
            getChildren().addAll(line, tick(words.number((long) top * i / LINES), Pos.CENTER_RIGHT));
        }
        now.forEach(count -> getChildren().add(bar(count, zone)));
        times(zone);
        setAccessibleText(words.say("live.arrivals.accessible", arg("most", most)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (counts.isEmpty()) {
            return;
        }
        double width = getWidth() - SCALE;
        double height = getHeight() - AXIS - 8;
        int child = 0;
        for (int i = 0; i <= LINES; i++) {
            double y = 8 + height - height * i / LINES;
            getChildren().get(child++).resizeRelocate(SCALE, Math.round(y), width, 1);
            layoutInArea(getChildren().get(child++), 0, y - 8, SCALE - 8, 16, 0, javafx.geometry.HPos.RIGHT,
                    VPos.CENTER);
        }
        double step = step(width, counts.size());
        double gap = gap(step);
        for (int i = 0; i < counts.size(); i++) {
            double tall = height * counts.get(i).persons() / top;
            getChildren().get(child++).resizeRelocate(SCALE + i * step + gap / 2, 8 + height - tall,
                    barWidth(step), tall);
        }
        int every = every();
        for (int i = 0; i < counts.size(); i += every) {
            double room = step * every;
            layoutInArea(getChildren().get(child++), SCALE + i * step, 8 + height + 4, Math.min(room, width - i * step),
                    AXIS - 4, 0,
                    javafx.geometry.HPos.LEFT, VPos.TOP);
        }
    }

    /// From one bar to the next.
    static double step(double width, int bins) {
        return Math.min(WIDEST_STEP, width / bins);
    }

    static double barWidth(double step) {
        return Math.clamp(step - gap(step), 1, WIDEST_BAR);
    }

    private static double gap(double step) {
        return step > 6 ? Math.min(3, step / 4) : 1;
    }

    private Region bar(Arrivals.Count count, ZoneId zone) {
        var bar = new Region();
        bar.getStyleClass().add("gh-arrivals-bar");
        Tooltip.install(bar, new Tooltip(words.say("live.arrivals.bar", arg("time", formats.time(count.from(), zone)),
                arg("n", count.persons()))));
        return bar;
    }

    private void times(ZoneId zone) {
        for (int i = 0; i < counts.size(); i += every()) {
            getChildren().add(tick(formats.time(counts.get(i).from(), zone), Pos.CENTER_LEFT));
        }
    }

    private int every() {
        return Math.max(1, (counts.size() + 5) / 6);
    }

    private static Label tick(String text, Pos alignment) {
        var tick = Pages.label(text, "gh-chart-tick");
        tick.setAlignment(alignment);
        return tick;
    }

    /// The next number above that divides well into the lines.
    static int roundUp(int most) {
        for (long unit = 1;; unit *= 10) {
            for (int step : new int[]{1, 2, 5}) {
                if (step * unit * LINES >= most) {
                    return (int) (step * unit * LINES);
                }
            }
        }
    }
}
