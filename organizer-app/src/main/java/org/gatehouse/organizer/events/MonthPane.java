package org.gatehouse.organizer.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The days of a month and over them the bars of its events. Laid out from the left; a window that starts on the right
/// turns it round.
final class MonthPane extends Region {
    private static final int WEEKS = 6;
    /// In pixels, as the style sheet has them.
    private static final double HEAD = 23;
    private static final double LANE = 22;
    private static final double GAP = 2;
    private static final double WIDE = 140;
    private final CalendarModel model;
    private final CalendarWords words;
    private final CalendarBars bars;
    private final Consumer<LocalDate> open;
    private final List<DayCell> cells;
    private final List<Placed> placed = new ArrayList<>();
    private int lanes = 1;
    private boolean wide;

    /// Something over the days `from` to `to` of a week.
    private record Placed(Node node, int week, int from, int to, int lane) {}

    /// @param open shows what is on a day
    MonthPane(CalendarModel model, CalendarWords words, CalendarBars bars, Consumer<LocalDate> open) {
        this.model = model;
        this.words = words;
        this.bars = bars;
        this.open = open;
        this.cells = IntStream.range(0, WEEKS * MonthWeek.DAYS).mapToObj(this::cell).toList();
        setId("calendar");
        setMinSize(0, 0);
        setOnKeyPressed(this::pressed);
        model.gridProperty().subscribe(_ -> draw());
        model.dayProperty().subscribe(this::mark);
        widthProperty().subscribe(_ -> fit());
        heightProperty().subscribe(_ -> fit());
    }

    private DayCell cell(int index) {
        var made = new DayCell[1];
        made[0] = new DayCell(() -> model.choose(made[0].day()), () -> open.accept(made[0].day()));
        made[0].setAccessibleHelp(words.plain().say("calendar.help"));
        if (index % MonthWeek.DAYS == MonthWeek.DAYS - 1) {
            made[0].getStyleClass().add("last");
        }
        return made[0];
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(() -> model.go(runsFromRight() ? 1 : -1));
            case RIGHT -> move(() -> model.go(runsFromRight() ? -1 : 1));
            case UP -> move(() -> model.go(-MonthWeek.DAYS));
            case DOWN -> move(() -> model.go(MonthWeek.DAYS));
            case PAGE_UP -> move(() -> model.turn(-1));
            case PAGE_DOWN -> move(() -> model.turn(1));
            case HOME -> move(model::goToToday);
            case ENTER, SPACE -> open.accept(model.day());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean runsFromRight() {
        return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private void move(Runnable way) {
        way.run();
        focusChosen();
    }

    /// The focus goes along with the chosen day.
    void focusChosen() {
        cells.stream().filter(cell -> cell.isVisible() && cell.day().equals(model.day())).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void fit() {
        if (room() != lanes || isWide() != wide) {
            draw();
        }
        requestLayout();
    }

    /// How many bars a day is high enough for.
    private int room() {
        return (int) Math.max(1, (getHeight() / model.gridProperty().get().weeks().size() - HEAD) / LANE);
    }

    private boolean isWide() {
        return getWidth() / MonthWeek.DAYS >= WIDE;
    }

    private void draw() {
        var grid = model.gridProperty().get();
        lanes = room();
        wide = isWide();
        for (int i = 0; i < cells.size(); i++) {
            draw(cells.get(i), grid, i);
        }
        placed.clear();
        for (int week = 0; week < grid.weeks().size(); week++) {
            place(grid.weeks().get(week), week);
        }
        getChildren().setAll(cells);
        getChildren().addAll(placed.stream().map(Placed::node).toList());
        mark(model.day());
    }

    private void draw(DayCell cell, MonthGrid grid, int index) {
        var day = grid.first().plusDays(index);
        boolean today = day.equals(model.today());
        cell.show(day, words.plain().number(day.getDayOfMonth()), day.getMonth() != grid.month().getMonth(), today);
        cell.setAccessibleText(words.aloud(day, today, model.on(day)));
        cell.setVisible(index < grid.weeks().size() * MonthWeek.DAYS);
    }

    private void place(MonthWeek week, int row) {
        var fitted = week.within(lanes);
        for (var bar : fitted.bars()) {
            placed.add(new Placed(bars.bar(week, bar, wide), row, bar.from(), bar.to(), bar.lane()));
        }
        for (int day = 0; day < MonthWeek.DAYS; day++) {
            int hidden = fitted.hidden().get(day);
            if (hidden > 0) {
                var more = bars.more(week.day(day), hidden, open);
                placed.add(new Placed(more, row, day, day, lanes - 1));
            }
        }
    }

    private void mark(LocalDate chosen) {
        cells.forEach(cell -> cell.chosen(cell.isVisible() && cell.day().equals(chosen)));
    }

    @Override
    protected void layoutChildren() {
        int weeks = model.gridProperty().get().weeks().size();
        double width = getWidth() / MonthWeek.DAYS;
        double height = getHeight() / weeks;
        for (int i = 0; i < cells.size(); i++) {
            put(cells.get(i), width * (i % MonthWeek.DAYS), height * (i / MonthWeek.DAYS), width, height);
        }
        for (var one : placed) {
            put(one.node(), width * one.from() + GAP, height * one.week() + HEAD + LANE * one.lane(),
                    width * (one.to() - one.from() + 1) - 2 * GAP, LANE - GAP);
        }
    }

    private static void put(Node node, double x, double y, double width, double height) {
        double left = Math.round(x);
        double top = Math.round(y);
        node.resizeRelocate(left, top, Math.round(x + width) - left, Math.round(y + height) - top);
    }
}
