package org.gatehouse.scanner.history;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The last records, newest first. What is chosen in it stays chosen while others come before it.
public final class HistoryList extends ListView<HistoryLine> {
    private final Words words;

    public HistoryList(Words words, RecentScans scans) {
        super(scans.lines());
        this.words = words;
        setId("history");
        setAccessibleText(words.say("history.title"));
        getStyleClass().add("gate-history");
        Label none = new Label(words.say("history.none"));
        none.getStyleClass().add("gh-faint");
        none.setWrapText(true);
        setPlaceholder(none);
        setCellFactory(_ -> new Line());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null)
                scans.choose(now);
        });
    }

    /// Delete on the chosen line asks to take it back.
    public void onTakeBack(Consumer<HistoryLine> takeBack) {
        setOnKeyPressed(event -> {
            HistoryLine line = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && line != null)
                takeBack.accept(line);
        });
    }

    /// Shows what is chosen, wherever it stands by now.
    public void showChosen(@Nullable HistoryLine line) {
        if (line == null)
            getSelectionModel().clearSelection();
        else if (!line.equals(getSelectionModel().getSelectedItem()))
            getSelectionModel().select(line);
    }

    private final class Line extends ListCell<HistoryLine> {
        @Override
        protected void updateItem(HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : draw(line));
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setAccessibleText(empty || line == null
                    ? ""
                    : Words.aloud(line.what() + ", " + line.whose() + ", " + line.when()));
        }

        private HBox draw(HistoryLine line) {
            Label what = styled(line.what(), "gh-strong", "gate-history-what");
            Label whose = styled(line.whose(), "gh-small", "gh-muted");
            // a name too long for its row loses its own end
            whose.setNodeOrientation(Words.orientationOf(line.whose()));
            VBox text = new VBox(what, whose);
            whose.setManaged(!line.whose().isEmpty());
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            Label when = styled(line.when(), "gh-small", "gh-faint");
            when.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(Icons.of(line.tone().icon()), text, when);
            row.getStyleClass().addAll("gate-history-line", line.tone().styleClass());
            row.setAlignment(Pos.CENTER_LEFT);
            // a row is as wide as the list, never wider: long names end in dots
            row.prefWidthProperty().bind(HistoryList.this.widthProperty().subtract(40));
            row.setMaxWidth(Region.USE_PREF_SIZE);
            addUpload(row, line.upload());
            return row;
        }

        private void addUpload(HBox row, HistoryLine.Upload upload) {
            if (upload == HistoryLine.Upload.HELD)
                return;
            Label mark = new Label();
            mark.setGraphic(Icons.of(upload == HistoryLine.Upload.WAITING ? Feather.UPLOAD_CLOUD : Feather.FLAG, 13));
            mark.setAccessibleText(words.say(
                    upload == HistoryLine.Upload.WAITING ? "history.waiting" : "history.set-apart"));
            row.getChildren().add(mark);
        }
    }

    private static Label styled(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
