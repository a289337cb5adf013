package org.gatehouse.organizer.tickets;

import java.util.function.Consumer;
import java.util.function.Function;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.NodeCell;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Registrations as rows; Enter or a click opens one.
final class RegistrationsTable {
    private final TableView<Registration> table = new TableView<>();
    private final RegistrationsModel model;
    private final Words words;
    private final Formats formats;

    RegistrationsTable(RegistrationsModel model, Words words, Formats formats, Consumer<Registration> open) {
        this.model = model;
        this.words = words;
        this.formats = formats;
        table.setId("registrations-table");
        table.setAccessibleText(words.say("registrations.title"));
        table.getStyleClass().add("gh-tall-rows");
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(Feather.SEARCH, words.say("registrations.none-found"),
                words.say("registrations.none-found.next")));
        columns();
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

    private void columns() {
        table.getColumns().add(column("registrations.column.attendee", 220, this::attendee));
        table.getColumns().add(
                column("registrations.column.tickets", 200, registration -> new Label(model.ticketsOf(registration))));
        table.getColumns().add(column("registrations.column.amount", 110, this::amount));
        table.getColumns().add(column("registrations.column.status", 126, this::status));
        table.getColumns().add(column("registrations.column.when", 130, this::when));
    }

    private TableColumn<Registration, Registration> column(String key, double width,
            Function<Registration, Node> cell) {
        var column = new TableColumn<Registration, Registration>(words.say(key));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(cell));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableRow<Registration> row(Consumer<Registration> open) {
        var row = new TableRow<Registration>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private Node attendee(Registration registration) {
        var attendee = registration.attendee();
        var box = new VBox(Pages.label(attendee.name(), "gh-strong"));
        var email = attendee.email();
        if (email != null) {
            box.getChildren().add(Pages.label(email, "gh-muted", "gh-small"));
        }
        box.getStyleClass().add("gh-cell");
        return box;
    }

    private Node when(Registration registration) {
        var zone = model.event().zone();
        var box = new VBox(Pages.label(formats.date(registration.createdAt(), zone), "gh-small"),
                Pages.label(formats.time(registration.createdAt(), zone), "gh-faint", "gh-small"));
        box.getStyleClass().add("gh-cell");
        return box;
    }

    private Node amount(Registration registration) {
        var box = new VBox(Pages.label(formats.money(registration.amount())),
                Pages.label(words.of(registration.payment()), "gh-faint", "gh-small"));
        box.getStyleClass().add("gh-cell");
        return box;
    }

    private Node status(Registration registration) {
        return Badge.of(tone(registration.status()), words.of(registration.status()));
    }

    static Tone tone(RegistrationStatus status) {
        return switch (status) {
            case PENDING -> Tone.ATTENTION;
            case CONFIRMED -> Tone.ADMIT;
            case CANCELLED, REFUNDED -> Tone.REFUSE;
        };
    }
}
