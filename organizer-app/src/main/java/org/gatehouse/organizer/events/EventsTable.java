package org.gatehouse.organizer.events;

import static java.util.Comparator.comparing;
import static org.gatehouse.desk.words.Arg.arg;

import java.text.Collator;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.EventDays;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.NodeCell;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.organizer.picture.Pictures;
import org.gatehouse.ticketing.wire.EventReply;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Events as rows; Enter or a click opens one.
final class EventsTable {
    private final TableView<EventReply> table = new TableView<>();
    private final ObservableList<EventReply> events;
    private final Pictures pictures;
    private final Words words;
    private final Formats formats;

    EventsTable(ObservableList<EventReply> events, Pictures pictures, Tools tools, Consumer<EventReply> open) {
        this.events = events;
        this.pictures = pictures;
        this.words = tools.words();
        this.formats = tools.formats();
        table.setId("events-table");
        table.setAccessibleText(words.say("events.title"));
        table.getStyleClass().add("gh-tall-rows");
        var sorted = new SortedList<>(events);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(
                new EmptyState(Feather.SEARCH, words.say("events.none-found"), words.say("events.none-found.next")));
        var names = Collator.getInstance(words.locale());
        table.getColumns().add(column("events.column.event", 290, 150, this::event,
                comparing(reply -> reply.event().details().name(), names)));
        table.getColumns().add(column("events.column.when", 150, 136, this::when,
                comparing(reply -> reply.event().details().start())));
        table.getColumns().add(column("events.column.category", 100, 80,
                reply -> Pages.label(category(reply), "gh-muted"), comparing(EventsTable::category, names)));
        table.getColumns().add(column("events.column.status", 130, 126,
                reply -> StatusBadge.of(reply.event().status(), words), comparing(reply -> reply.event().status())));
        table.getColumns().add(column("events.column.sold", 140, 126, this::sold, comparing(EventReply::sold)));
        table.setRowFactory(_ -> row(open));
        table.setOnKeyPressed(event -> {
            var selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected);
            }
        });
    }

    Node node() {
        return table;
    }

    private TableColumn<EventReply, EventReply> column(String key, double width, double least,
            Function<EventReply, Node> cell, Comparator<EventReply> order) {
        var column = new TableColumn<EventReply, EventReply>(words.say(key));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(cell));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setComparator(order);
        column.setReorderable(false);
        return column;
    }

    private static String category(EventReply reply) {
        return Optional.ofNullable(reply.event().details().category()).orElse("");
    }

    private TableRow<EventReply> row(Consumer<EventReply> open) {
        var row = new TableRow<EventReply>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private Node event(EventReply reply) {
        var details = reply.event().details();
        var box = new VBox(told(details.name(), "gh-strong"), told(details.venue(), "gh-muted", "gh-small"));
        box.getStyleClass().add("gh-cell");
        return pictured(reply, box);
    }

    /// Where one event has a picture every one has a place for it, so that names stand in one line.
    private Node pictured(EventReply reply, Node name) {
        if (events.stream().allMatch(event -> event.picture() == null)) {
            return name;
        }
        var tile = pictures.tile(50, 38);
        var picture = reply.picture();
        if (picture != null) {
            tile.showing(reply.event().id(), picture,
                    words.say("picture.of", arg("name", reply.event().details().name())));
        }
        var row = new HBox(tile, name);
        row.getStyleClass().add("gh-event-cell");
        return row;
    }

    /// May be cut; whole when pointed at.
    private static Label told(String text, String... styleClasses) {
        var label = Pages.label(text, styleClasses);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private Node when(EventReply reply) {
        var details = reply.event().details();
        var days = EventDays.of(details);
        var box = new VBox(Pages.label(formats.day(days.first())),
                Pages.label(days.isOneDay() ? formats.hours(details) : formats.until(days.last()), "gh-muted",
                        "gh-small"));
        box.getStyleClass().add("gh-cell");
        return box;
    }

    private Node sold(EventReply reply) {
        int capacity = reply.event().details().capacity();
        var text = words.say("events.sold", arg("sold", reply.sold()), arg("capacity", capacity));
        var box = new VBox(Pages.label(text), Meter.of(reply.sold(), capacity, text));
        box.getStyleClass().addAll("gh-cell", "gh-sold");
        return box;
    }
}
