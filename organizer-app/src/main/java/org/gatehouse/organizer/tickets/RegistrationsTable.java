package org.gatehouse.organizer.tickets;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.Objects;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Registrations as rows. Enter or a click opens one, space chooses it, and all that are shown are chosen at once. The
/// rows are put in order by the model; the headings only say how.
final class RegistrationsTable {
    private final TableView<GuestRow> table = new TableView<>();
    private final Map<Ask.By, TableColumn<GuestRow, GuestRow>> columns = new EnumMap<>(Ask.By.class);
    private final RegistrationsModel model;
    private final ChoiceColumn choice;
    private final Consumer<GuestRow> open;

    RegistrationsTable(RegistrationsModel model, Words words, Formats formats, Consumer<GuestRow> open) {
        this.model = model;
        this.open = open;
        this.choice = new ChoiceColumn(model, words);
        table.setId("registrations-table");
        table.setAccessibleText(words.say("registrations.title"));
        table.getStyleClass().add("gh-guests");
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(Feather.SEARCH, words.say("registrations.none-found"),
                words.say("registrations.none-found.next")));
        table.getColumns().add(choice.column());
        var cells = new GuestCells(model, words, formats);
        for (var by : Ask.By.values()) {
            columns.put(by, cells.column(by));
        }
        columns.values().forEach(table.getColumns()::add);
        table.setSortPolicy(_ -> sorted());
        showOrder(model.orderProperty().get());
        table.setRowFactory(_ -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return table;
    }

    /// Follows what is chosen until the subscriptions end.
    void follow(Subscriptions subscriptions) {
        subscriptions.onChange(model.chosenProperty(), choice::draw);
        choice.draw();
    }

    void show(Set<Ask.By> wanted) {
        columns.forEach((by, column) -> column.setVisible(wanted.contains(by)));
    }

    Set<Ask.By> shownColumns() {
        var shown = EnumSet.noneOf(Ask.By.class);
        columns.forEach((by, column) -> {
            if (column.isVisible()) {
                shown.add(by);
            }
        });
        return shown;
    }

    private void showOrder(Ask.Order order) {
        var column = Objects.requireNonNull(columns.get(order.by()));
        column.setSortType(order.way() == Ask.Way.RISING
                ? TableColumn.SortType.ASCENDING
                : TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(java.util.List.of(column));
    }

    private boolean sorted() {
        for (var column : table.getSortOrder()) {
            var way = column.getSortType() == TableColumn.SortType.ASCENDING ? Ask.Way.RISING : Ask.Way.FALLING;
            columns.forEach((by, known) -> {
                if (known == column) {
                    model.orderProperty().set(new Ask.Order(by, way));
                }
            });
        }
        return true;
    }

    private TableRow<GuestRow> row() {
        var row = new TableRow<GuestRow>();
        row.setOnMouseClicked(_ -> {
            if (!row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        var selected = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            model.chooseAllShown();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && selected != null) {
            open.accept(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && selected != null) {
            model.turn(selected);
            event.consume();
        }
    }
}
