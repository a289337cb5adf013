package org.gatehouse.organizer.log;

import java.time.ZoneId;
import java.util.function.Function;

import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.NodeCell;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.wire.LogEntry;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Entries of the log as rows. Id: `log-table`.
final class LogTable {
    private final TableView<LogEntry> table = new TableView<>();
    /// In pixels. Without an end to what may be wide, the column after it lay outside of the window.
    private static final double WIDEST = 2_000;
    private final LogModel model;
    private final Tools tools;
    private final Words words;
    private final DeedText deeds;

    LogTable(LogModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.words = tools.words();
        this.deeds = new DeedText(words, tools.formats());
        table.setId("log-table");
        table.setAccessibleText(words.say("log.title"));
        table.getStyleClass().add("gh-tall-rows");
        table.setItems(model.entries());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(
                new EmptyState(Feather.SEARCH, words.say("log.none-found"), words.say("log.none-found.next")));
        table.getColumns().add(column("log.column.when", 112, 150, this::when));
        table.getColumns().add(column("log.column.who", 142, 240, this::who));
        table.getColumns().add(column("log.column.what", 320, WIDEST, this::what));
        table.getColumns().add(column("log.column.event", 150, 300, this::event));
    }

    Node node() {
        return table;
    }

    private TableColumn<LogEntry, LogEntry> column(String key, double width, double widest,
            Function<LogEntry, Node> cell) {
        var column = new TableColumn<LogEntry, LogEntry>(words.say(key));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(cell));
        column.setPrefWidth(width);
        column.setMaxWidth(widest);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Node when(LogEntry entry) {
        var zone = ZoneId.systemDefault();
        return cell(Pages.label(tools.formats().date(entry.at(), zone)),
                Pages.label(tools.formats().second(entry.at(), zone), "gh-muted", "gh-small"));
    }

    private Node who(LogEntry entry) {
        var name = entry.byName();
        return name == null || name.isBlank()
                ? Pages.label(words.say("log.unknown"), "gh-muted")
                : twoLines(name, "gh-strong");
    }

    private Node what(LogEntry entry) {
        var onWhat = deeds.onWhat(entry);
        var title = onWhat.isEmpty()
                ? deeds.what(entry)
                : words.say("log.deed", org.gatehouse.desk.words.Arg.arg("deed", deeds.what(entry)),
                        org.gatehouse.desk.words.Arg.arg("what", onWhat));
        var changes = deeds.changes(entry);
        if (changes.isEmpty()) {
            return twoLines(title);
        }
        var below = Pages.label(changes, "gh-muted", "gh-small");
        below.setTooltip(new Tooltip(changes));
        return cell(twoLines(title), below);
    }

    private Node event(LogEntry entry) {
        return twoLines(model.eventName(entry.event()), "gh-muted");
    }

    /// What is longer yet is told by the tooltip.
    private static Label twoLines(String text, String... styleClasses) {
        var label = Pages.label(text, styleClasses);
        label.setWrapText(true);
        label.getStyleClass().add("gh-two-lines");
        if (!text.isEmpty()) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    private static VBox cell(Node... lines) {
        var cell = new VBox(lines);
        cell.getStyleClass().add("gh-cell");
        return cell;
    }
}
