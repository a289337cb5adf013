package org.gatehouse.organizer.palette;

import java.util.List;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.jspecify.annotations.Nullable;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A field and beneath it what fits: arrows choose, Enter does it, Escape leaves. Ids: `palette`, `palette-typed`,
/// `palette-found`.
public final class PaletteSheet {
    private static final double ROW = 44;
    private static final int ROWS = 8;
    private final PaletteModel model;
    private final Words words;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<Command> found = new ListView<>();

    public PaletteSheet(List<Command> commands, Words words, Overlay overlay) {
        this.model = new PaletteModel(commands);
        this.words = words;
        this.overlay = overlay;
    }

    /// More have come to be known. What was chosen meanwhile stays so.
    public void add(List<Command> more) {
        var chosen = found.getSelectionModel().getSelectedItem();
        model.add(more);
        if (chosen != null && model.shown().contains(chosen)) {
            found.getSelectionModel().select(chosen);
        } else {
            found.getSelectionModel().selectFirst();
        }
    }

    public void show() {
        field.setId("palette-typed");
        field.setPromptText(words.say("palette.prompt"));
        field.setAccessibleText(words.say("palette.title"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.textProperty().subscribe(_ -> found.getSelectionModel().selectFirst());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("palette-found");
        found.setAccessibleText(words.say("palette.found"));
        found.setItems(model.shown());
        found.setFixedCellSize(ROW);
        found.setPrefHeight(ROWS * ROW + 2);
        found.setFocusTraversable(false);
        found.setPlaceholder(Pages.label(words.say("palette.nothing"), "gh-muted"));
        found.setCellFactory(_ -> new Row());
        found.setOnMouseClicked(_ -> go());
        found.getSelectionModel().selectFirst();
        var sheet = new VBox(field, found);
        sheet.setId("palette");
        sheet.getStyleClass().addAll("gh-question", "gh-palette");
        overlay.show(sheet, () -> {});
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        var chosen = found.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> chosen.selectNext();
            case UP -> chosen.selectPrevious();
            case ENTER -> go();
            default -> {
                return;
            }
        }
        found.scrollTo(Math.max(0, chosen.getSelectedIndex() - ROWS + 1));
        event.consume();
    }

    private void go() {
        var chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            chosen.run().run();
        }
    }

    /// What it is, and with which key it is done without asking here.
    private static final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            var row = new HBox(Icons.of(command.icon()), Pages.label(command.name(), "gh-strong"),
                    Pages.label(command.detail(), "gh-muted", "gh-small"), Pages.spring(),
                    Pages.label(command.key(), "gh-faint", "gh-small"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("gh-row");
            row.setMinWidth(0);
            row.setMaxWidth(getListView().getWidth() - 40);
            setGraphic(row);
            setAccessibleText(command.name() + " " + command.detail());
        }
    }
}
