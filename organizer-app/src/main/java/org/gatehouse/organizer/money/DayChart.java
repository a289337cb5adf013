package org.gatehouse.organizer.money;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.money.Sums;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// What came in on each day, upwards, and what was given back, downwards from the same line. Days without either are
/// there too. Time runs from left to right in every language.
final class DayChart extends Region {
    private static final double AXIS = 22;
    private static final double TOP = 8;
    private static final double GAP = 10;
    private static final double WIDEST_BAR = 36;
    private static final int TICKS = 6;
    /// The height of what is drawn for an amount too small to be seen.
    private static final double LEAST = 2;
    private final Words words;
    private final Formats formats;
    private final Rates rates;
    private List<Day> days = List.of();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> dates = new ArrayList<>();
    private final Label most = Pages.label("", "gh-chart-tick");
    private final Region zero = new Region();

    private record Day(LocalDate on, long in, long back) {}

    DayChart(Words words, Formats formats, Rates rates) {
        this.words = words;
        this.formats = formats;
        this.rates = rates;
        setId("money-days");
        getStyleClass().add("gh-arrivals");
        setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        setMinHeight(150);
        setPrefHeight(180);
        zero.getStyleClass().add("gh-line");
    }

    void draw(SortedMap<LocalDate, Sums> sums) {
        var now = days(sums);
        if (now.equals(days)) {
            return;
        }
        days = now;
        bars.clear();
        dates.clear();
        for (var day : days) {
            bars.add(bar(day, "gh-arrivals-bar"));
            bars.add(bar(day, "gh-money-back"));
        }
        for (int i = 0; i < days.size(); i += every()) {
            dates.add(Pages.label(formats.date(days.get(i).on()), "gh-chart-tick"));
        }
        most.setText(rates.money(highest()));
        most.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(zero, most);
        getChildren().addAll(bars);
        getChildren().addAll(dates);
        setAccessibleText(words.say("money.days.accessible", arg("most", rates.money(highest()))));
        requestLayout();
    }

    private static List<Day> days(SortedMap<LocalDate, Sums> sums) {
        var days = new ArrayList<Day>();
        if (sums.isEmpty()) {
            return days;
        }
        for (var on = sums.firstKey(); !on.isAfter(sums.lastKey()); on = on.plusDays(1)) {
            var sum = sums.getOrDefault(on, Sums.NONE);
            days.add(new Day(on, sum.gross(), sum.refunds()));
        }
        return days;
    }

    private Region bar(Day day, String style) {
        var bar = new Region();
        bar.getStyleClass().add(style);
        Tooltip.install(bar, new Tooltip(words.say("money.days.day", arg("day", formats.date(day.on())),
                arg("gross", rates.money(day.in())), arg("refunds", rates.money(day.back())))));
        return bar;
    }

    @Override
    protected void layoutChildren() {
        if (days.isEmpty()) {
            return;
        }
        double height = getHeight() - AXIS - TOP - GAP;
        long whole = Math.max(1, highest() + deepest());
        double base = TOP + GAP + height * highest() / whole;
        zero.resizeRelocate(0, Math.round(base), getWidth(), 1);
        layoutInArea(most, 0, 0, getWidth(), 16, 0, HPos.LEFT, VPos.TOP);
        double step = getWidth() / days.size();
        double wide = Math.clamp(step - Math.min(3, step / 4), 1, WIDEST_BAR);
        for (int i = 0; i < days.size(); i++) {
            double x = i * step + (step - wide) / 2;
            double in = tall(days.get(i).in(), height, whole);
            bars.get(2 * i).resizeRelocate(x, base - in, wide, in);
            bars.get(2 * i + 1).resizeRelocate(x, base + 1, wide, tall(days.get(i).back(), height, whole));
        }
        for (int i = 0; i < dates.size(); i++) {
            double width = Math.min(dates.get(i).prefWidth(-1), getWidth());
            double middle = (i * every() + 0.5) * step;
            double x = Math.clamp(middle - width / 2, 0, getWidth() - width);
            layoutInArea(dates.get(i), x, getHeight() - AXIS + 4, width, AXIS - 4, 0, HPos.LEFT, VPos.TOP);
        }
    }

    private static double tall(long amount, double height, long whole) {
        return amount == 0 ? 0 : Math.max(LEAST, height * amount / whole);
    }

    private long highest() {
        return days.stream().mapToLong(Day::in).max().orElse(0);
    }

    private long deepest() {
        return days.stream().mapToLong(Day::back).max().orElse(0);
    }

    private int every() {
        return Math.max(1, (days.size() + TICKS - 1) / TICKS);
    }
}
