package org.gatehouse.scanner.search;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.manifest.GatePolicy.Emails;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Who was found for what is typed, or what to try where nobody was. The caret stays in the field: the arrows go
/// through the list from there.
public final class SearchPane extends VBox {
    private final SearchViewModel model;
    private final Words words;
    private final Label summary = new Label();
    private final Label note = new Label();
    private final VBox tips = new VBox();
    private final ListView<FoundLine> list = new ListView<>();

    public SearchPane(SearchViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("search-results");
        getStyleClass().add("gate-search");
        summary.setId("search-summary");
        summary.getStyleClass().add("gate-search-summary");
        note.setId("search-note");
        note.getStyleClass().add("gate-search-note");
        note.setGraphic(Icons.of(Feather.INFO));
        Wrapping.wrap(note);
        tips.setId("search-tips");
        tips.getStyleClass().add("gate-search-tips");
        list.setId("search-list");
        list.setAccessibleText(words.say("search.list"));
        list.getStyleClass().add("gate-search-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Line());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(summary, note, tips, list);
        setVisible(false);
    }

    /// Follows the search until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(model.resultsProperty(), this::show);
        subscriptions.follow(model.selectedProperty(), index -> choose(index.intValue()));
    }

    private void show(@Nullable Results now) {
        setVisible(now != null);
        if (now == null)
            return;
        list.getItems().setAll(now.lines());
        show(list, !now.isNobody());
        choose(model.selectedProperty().get());
        summary.setText(words.say(now.isNobody()
                ? now.complete() ? "search.nobody" : "search.reading"
                : "search.found", arg("count", now.lines().size())));
        note.setText(note(now));
        show(note, !note.getText().isEmpty());
        tips.getChildren().setAll(tips(now).stream().map(SearchPane::tip).toList());
        show(tips, now.isNobody());
    }

    private String note(Results now) {
        List<String> said = new ArrayList<>();
        if (!now.complete())
            said.add(words.say("search.incomplete"));
        if (now.holders() == Holders.WITHHELD)
            said.add(words.say("search.no-names"));
        return words.list(said, " ");
    }

    private List<String> tips(Results now) {
        List<String> tried = new ArrayList<>();
        if (now.holders() == Holders.SHOWN)
            tried.add(words.say("search.try.name"));
        tried.add(words.say("search.try.order"));
        if (now.emails() == Emails.SEARCHED)
            tried.add(words.say("search.try.email"));
        tried.add(words.say("search.try.code"));
        return tried;
    }

    private static Label tip(String text) {
        Label label = new Label(text, Icons.of(Feather.CHEVRON_RIGHT));
        Wrapping.wrap(label);
        return label;
    }

    private void choose(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 1));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private final class Line extends ListCell<FoundLine> {
        Line() {
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    model.select(getIndex());
                    model.choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FoundLine line, boolean empty) {
            super.updateItem(line, empty);
            setText("");
            setGraphic(empty || line == null ? null : draw(line));
            setAccessibleText(empty || line == null ? "" : FoundRow.spoken(line));
        }

        private FoundRow draw(FoundLine line) {
            FoundRow row = new FoundRow(line);
            // a row is as wide as the list, never wider: long names end in dots
            row.prefWidthProperty().bind(list.widthProperty().subtract(44));
            row.setMaxWidth(USE_PREF_SIZE);
            return row;
        }
    }
}
