package org.gatehouse.scanner.standing;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;

/// The row of standing items at the window's top.
public final class StandingStrip extends FlowPane {
    public StandingStrip() {
        setId("standing");
        getStyleClass().add("gate-standing");
        setMinWidth(0);
    }

    public void show(List<StandingItem> items) {
        getChildren().setAll(items.stream().map(StandingStrip::draw).toList());
    }

    private static Label draw(StandingItem item) {
        Label label = new Label(item.text(), Icons.of(item.icon(), 14));
        label.setId(item.id());
        label.getStyleClass().addAll("gate-standing-item", item.tone().styleClass());
        label.setTooltip(new Tooltip(item.meaning()));
        label.setAccessibleText(Words.aloud(item.text()));
        label.setAccessibleHelp(Words.aloud(item.meaning()));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
