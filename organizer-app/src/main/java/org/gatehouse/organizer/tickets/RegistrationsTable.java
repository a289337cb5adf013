package org.gatehouse.organizer.tickets;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Registrations as rows. Enter or a click opens one, space chooses it, and all that are shown are chosen at once. The
/// rows are put in order by the model; the headings only say how.
final class RegistrationsTable {
    private static final Set<KeyCode> DOWNWARDS = EnumSet.of(KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.END);
    /// Lines more than fit, so that there is always something to scroll.
    private static final int BEYOND = 2;
    private final TableView<Line> table = new TableView<>();
    private final Map<Ask.By, TableColumn<Line, Line>> columns = new EnumMap<>(Ask.By.class);
    private final GuestLines lines = new GuestLines();
    private final Set<Row> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final RegistrationsModel model;
    private final GuestCells cells;
    private final ChoiceColumn choice;
    private final Consumer<GuestRow> open;
    private final EmptyState nobody;
    private boolean scrolls = true;
    private Optional<RegistrationId> selected = Optional.empty();

    RegistrationsTable(RegistrationsModel model, Words words, Formats formats, Consumer<GuestRow> open) {
        this.model = model;
        this.open = open;
        this.choice = new ChoiceColumn(model, words);
        this.cells = new GuestCells(model, words, formats);
        table.setId("registrations-table");
        table.setAccessibleText(words.say("registrations.title"));
        table.getStyleClass().add("gh-guests");
        table.setItems(lines);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        nobody = new EmptyState(Feather.SEARCH, words.say("registrations.none-found"),
                words.say("registrations.none-found.next"));
        nobody.setMouseTransparent(true);
        nobody.setVisible(false);
        table.setPlaceholder(new Region());
        table.getColumns().add(choice.column());
        for (var by : Ask.By.values()) {
            columns.put(by, cells.column(by));
        }
        columns.values().forEach(table.getColumns()::add);
        table.setSortPolicy(_ -> sorted());
        showOrder(model.orderProperty().get());
        table.setRowFactory(_ -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(
                line -> selected = Optional.ofNullable(line).flatMap(model::at).map(GuestRow::id));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(ScrollEvent.ANY, event -> {
            if (!scrolls) {
                event.consume();
            }
        });
    }

    Node node() {
        return new StackPane(table, nobody);
    }

    /// Follows who is shown and what is chosen until the subscriptions end.
    void follow(Subscriptions subscriptions) {
        subscriptions.onChange(model.shown(), this::draw);
        subscriptions.onChange(table.heightProperty(), this::fit);
        subscriptions.onChange(model.chosenProperty(), choice::draw);
        draw();
    }

    /// Who was selected stays so, wherever they stand now.
    private void draw() {
        var who = selected;
        fit();
        cells.draw();
        choice.draw();
        rows.forEach(Row::draw);
        int at = who.map(this::lineOf).orElse(-1);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (at != table.getSelectionModel().getSelectedIndex()) {
            table.getSelectionModel().clearAndSelect(at);
        }
    }

    /// Where few are found, lines that fit stay all the same, and so does the scroll bar, neither to be seen: what comes
    /// or goes, or makes the columns narrower, has every row dressed anew.
    private void fit() {
        int found = model.shown().size();
        int room = room();
        nobody.setVisible(found == 0);
        lines.become(room == 0 ? found : Math.max(found, room + BEYOND));
        if (scrolls != found > room) {
            scrolls = found > room;
            table.lookupAll(".virtual-flow > .scroll-bar").forEach(bar -> bar.setOpacity(scrolls ? 1 : 0));
            table.scrollTo(0);
        }
    }

    private int room() {
        var header = table.lookup(".column-header-background");
        double height = header == null ? 0 : header.getLayoutBounds().getHeight();
        if (height <= 0 || table.getFixedCellSize() <= 0) {
            return 0;
        }
        double left = table.getHeight() - table.getInsets().getTop() - table.getInsets().getBottom() - height;
        return (int) Math.max(0, left / table.getFixedCellSize());
    }

    private int lineOf(RegistrationId wanted) {
        return IntStream.range(0, model.shown().size()).filter(at -> model.shown().get(at).id().equals(wanted))
                .findFirst().orElse(-1);
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

    private void key(KeyEvent event) {
        var row = Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(model::at);
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            model.chooseAllShown();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && row.isPresent()) {
            open.accept(row.get());
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && row.isPresent()) {
            model.turn(row.get());
            event.consume();
        } else if (lines.size() > model.shown().size() && DOWNWARDS.contains(event.getCode())) {
            down(event.getCode() == KeyCode.DOWN ? 1 : lines.size());
            event.consume();
        }
    }

    /// The lines beneath the last row are nobody's.
    private void down(int by) {
        int last = model.shown().size() - 1;
        table.getSelectionModel().clearAndSelect(
                Math.min(last, table.getSelectionModel().getSelectedIndex() + by));
    }

    /// A line on show. Where nobody stands in it, it is not to be seen or pressed.
    private final class Row extends TableRow<Line> {
        Row() {
            rows.add(this);
            setOnMouseClicked(_ -> Optional.ofNullable(getItem()).flatMap(model::at).ifPresent(open));
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            draw();
        }

        void draw() {
            boolean nobody = getItem() != null && model.at(getItem()).isEmpty();
            setOpacity(nobody ? 0 : 1);
            setMouseTransparent(nobody);
        }
    }
}
