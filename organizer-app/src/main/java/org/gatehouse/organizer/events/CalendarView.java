package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.wire.EventReply;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Events on the days of a month. Enter opens the day's event, or its list where it has several.
///
/// Ids: `calendar`, `calendar-title`, `calendar-count`, `calendar-previous`, `calendar-today`, `calendar-next`,
/// `calendar-nearest`, `calendar-day-<day>`.
final class CalendarView {
    private final CalendarModel model;
    private final Tools tools;
    private final CalendarWords words;
    private final Consumer<EventReply> open;
    private final Label title = Pages.label("", "gh-calendar-title");
    private final Label count = Pages.label("", "gh-muted");
    private final Button nearest = Buttons.plain("calendar-nearest", "");
    private final HBox bar = new HBox();
    private final VBox node;

    CalendarView(CalendarModel model, Tools tools, Consumer<EventReply> open) {
        this.model = model;
        this.tools = tools;
        this.words = new CalendarWords(tools.words(), tools.formats());
        this.open = open;
        title.setId("calendar-title");
        count.setId("calendar-count");
        var month = new MonthPane(model, words, new CalendarBars(words, open), this::openDay);
        VBox.setVgrow(month, Priority.ALWAYS);
        nearest.setOnAction(_ -> {
            model.nearest().ifPresent(model::choose);
            month.focusChosen();
        });
        this.node = new VBox(bar(), weekdays(), month, legend());
        node.getStyleClass().add("gh-calendar");
        model.gridProperty().subscribe(this::name);
    }

    Node node() {
        return node;
    }

    private HBox bar() {
        var previous = Buttons.icon("calendar-previous", Feather.CHEVRON_LEFT, say("calendar.previous"));
        previous.setOnAction(_ -> model.turn(-1));
        var next = Buttons.icon("calendar-next", Feather.CHEVRON_RIGHT, say("calendar.next"));
        next.setOnAction(_ -> model.turn(1));
        var today = Buttons.plain("calendar-today", say("calendar.today"));
        today.setOnAction(_ -> model.goToToday());
        title.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().setAll(previous, next, today, title, Pages.spring(), count);
        bar.getStyleClass().addAll("gh-row", "gh-calendar-tools");
        return bar;
    }

    private String say(String key) {
        return tools.words().say(key);
    }

    private HBox weekdays() {
        var row = new HBox();
        for (var weekday : model.weekdays()) {
            var label = Pages.label(words.weekday(weekday), "gh-calendar-weekday");
            label.setMaxWidth(Double.MAX_VALUE);
            // each as wide as a day
            label.setMinWidth(0);
            label.setPrefWidth(0);
            HBox.setHgrow(label, Priority.ALWAYS);
            row.getChildren().add(label);
        }
        row.getStyleClass().add("gh-calendar-weekdays");
        return row;
    }

    /// What the bars' icons stand for.
    private HBox legend() {
        var legend = new HBox();
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.getStyleClass().addAll("gh-table-foot", "gh-calendar-legend");
        Arrays.stream(EventStatus.values()).forEach(status -> {
            var label = Pages.label(tools.words().of(status), "gh-muted", "gh-small");
            label.setGraphic(Icons.of(StatusBadge.icon(status), 12));
            legend.getChildren().add(label);
        });
        return legend;
    }

    private void name(MonthGrid grid) {
        title.setText(words.month(grid.month()));
        count.setText(model.count());
        var day = model.nearest();
        bar.getChildren().remove(nearest);
        day.ifPresent(first -> {
            nearest.setText(tools.words().say("calendar.nearest", arg("day", words.date(first))));
            bar.getChildren().add(nearest);
        });
    }

    private void openDay(LocalDate day) {
        var events = model.on(day);
        if (events.size() == 1) {
            open.accept(events.getFirst());
        } else if (!events.isEmpty()) {
            DaySheet.show(tools.overlay(), day, events, words, tools.formats(), open);
        }
    }
}
