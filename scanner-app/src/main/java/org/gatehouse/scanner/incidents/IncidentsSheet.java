package org.gatehouse.scanner.incidents;

import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Badge;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// What there is to know of the incidents of this gate: whose ticket, when, at which gates, and what to do.
public final class IncidentsSheet extends Sheet {
    private final Words words;
    private final Set<String> marked;
    private final VBox rows = new VBox();
    private final Label next = wrapped("", "gh-muted");

    /// @param lines  drawn again whenever they change
    /// @param marked marks of those that are new to whoever opens the sheet
    public IncidentsSheet(Words words, ObservableList<IncidentLine> lines, Set<String> marked) {
        super("incidents-sheet", words.say("incidents.title"));
        this.words = words;
        this.marked = Set.copyOf(marked);
        rows.getStyleClass().add("gate-sheet-rows");
        InvalidationListener changed = _ -> draw(lines);
        lines.addListener(changed);
        onClosed(() -> lines.removeListener(changed));
        next.setId("incidents-next");
        add(next);
        addScrolling(rows);
        draw(lines);
    }

    private void draw(List<IncidentLine> lines) {
        next.setText(words.say(lines.isEmpty() ? "incidents.none" : "incidents.next"));
        rows.getChildren().setAll(lines.stream().map(this::row).toList());
    }

    private Node row(IncidentLine line) {
        VBox text = new VBox(title(line));
        if (!line.whose().isEmpty())
            text.getChildren().add(wrapped(line.whose(), "gate-history-what"));
        line.events().forEach(event -> text.getChildren().add(wrapped(event, "gh-muted")));
        HBox row = row(Icons.of(Feather.USERS, 20), text);
        row.getStyleClass().add(Tone.ATTENTION.styleClass());
        return row;
    }

    private HBox title(IncidentLine line) {
        HBox title = new HBox(wrapped(line.title(), "gh-strong"));
        title.getStyleClass().add("gh-row");
        if (!line.seen() || marked.contains(line.mark()))
            title.getChildren().add(Badge.of(Tone.ATTENTION, words.say("incidents.new")));
        return title;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
