package org.gatehouse.scanner.search;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;

/// A ticket of the list as it is drawn wherever guests are chosen: whose and which, and beside it how it stands.
public final class FoundRow extends HBox {
    public FoundRow(FoundLine line) {
        getStyleClass().addAll("gate-found", line.tone().styleClass());
        setAlignment(Pos.CENTER_LEFT);
        VBox who = new VBox(label(line.whose(), "gate-found-whose"),
                Wrapping.wrap(label(line.which(), "gate-found-which")));
        who.setMinWidth(0);
        // a name too long for its row loses its own end
        who.getChildren().forEach(each -> each.setNodeOrientation(Words.orientationOf(line.whose())));
        HBox.setHgrow(who, Priority.ALWAYS);
        Label state = label(line.state(), "gate-found-state");
        state.setGraphic(Icons.of(line.tone().icon(), 18));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = label(line.detail(), "gate-found-detail");
        Wrapping.wrap(detail);
        VBox how = new VBox(state, detail);
        how.getStyleClass().add("gate-found-how");
        detail.setManaged(!line.detail().isEmpty());
        getChildren().addAll(who, how);
    }

    /// All of it in one breath.
    public static String spoken(FoundLine line) {
        return Words.aloud(String.join(", ", List.of(line.whose(), line.which(), line.state(), line.detail())));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
