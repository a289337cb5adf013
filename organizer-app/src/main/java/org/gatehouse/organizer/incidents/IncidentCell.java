package org.gatehouse.organizer.incidents;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One incident. Ids: `incident-<id>-deal`, `incident-<id>-open`, `incident-<id>-said`.
final class IncidentCell extends ListCell<Listed> {
    private final Words words;
    private final boolean may;
    private final Supplier<Optional<Told>> told;
    private final Consumer<Listed> deal;
    private final Consumer<Listed> reopen;

    /// @param may whether the person may deal with incidents
    IncidentCell(Words words, boolean may, Supplier<Optional<Told>> told, Consumer<Listed> deal,
            Consumer<Listed> reopen) {
        this.words = words;
        this.may = may;
        this.told = told;
        this.deal = deal;
        this.reopen = reopen;
        getStyleClass().add("gh-incident-cell");
        // its lines wrap at the width of the list
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Listed item, boolean empty) {
        super.updateItem(item, empty);
        var now = told.get();
        setGraphic(empty || item == null || now.isEmpty() ? null : row(item, now.get()));
        setAccessibleText(empty || item == null || now.isEmpty() ? "" : now.get().title(item));
    }

    private Node row(Listed item, Told now) {
        var text = new VBox(Pages.wrapping(now.title(item), "gh-strong"));
        if (!now.about(item).isEmpty()) {
            text.getChildren().add(Pages.wrapping(now.about(item)));
        }
        now.lines(item).forEach(line -> text.getChildren().add(Pages.wrapping(line, "gh-muted", "gh-small")));
        item.mark().ifPresent(mark -> {
            var said = Pages.wrapping(now.marked(mark), "gh-small", "gh-dealt");
            said.setId(id(item, "said"));
            text.getChildren().add(said);
        });
        text.getStyleClass().add("gh-stack");
        HBox.setHgrow(text, Priority.ALWAYS);
        var icon = Icons.of(icon(item), 18);
        icon.getStyleClass().add("gh-tone-icon");
        var row = new HBox(icon, text, action(item));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("gh-row-wide", item.isOpen() ? Tone.REFUSE.styleClass() : Tone.NEUTRAL.styleClass());
        return row;
    }

    private static Feather icon(Listed item) {
        return switch (item.what()) {
            case Occurrence.Again _ -> Feather.COPY;
            case Occurrence.OnVoid _ -> Feather.SLASH;
            case Occurrence.HeldApart _ -> Feather.ARCHIVE;
        };
    }

    private Node action(Listed item) {
        if (!may) {
            return item.isOpen() ? new HBox() : Badge.of(Tone.ADMIT, words.say("incidents.dealt"));
        }
        if (item.isOpen()) {
            var button = Buttons.plain(id(item, "deal"), words.say("incidents.deal"));
            button.setOnAction(_ -> deal.accept(item));
            return button;
        }
        var again = Buttons.icon(id(item, "open"), Feather.ROTATE_CCW, words.say("incidents.open-again"));
        again.setOnAction(_ -> reopen.accept(item));
        var both = new HBox(Badge.of(Tone.ADMIT, words.say("incidents.dealt")), again);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.getStyleClass().add("gh-row");
        return both;
    }

    private static String id(Listed item, String part) {
        return "incident-" + item.what().id().value() + "-" + part;
    }
}
