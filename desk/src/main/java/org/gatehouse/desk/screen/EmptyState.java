package org.gatehouse.desk.screen;

import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a page shows when there is nothing to show: why, and the way on.
public final class EmptyState extends VBox {

    public EmptyState(Feather icon, String title, String text, Node... actions) {
        getStyleClass().add("gh-empty");
        setAlignment(Pos.CENTER);
        var medallion = new StackPane(Icons.of(icon, 26));
        medallion.getStyleClass().add("gh-empty-icon");
        getChildren().addAll(medallion, line(title, "gh-empty-title"), line(text, "gh-empty-text"));
        getChildren().addAll(actions);
    }

    private static Label line(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
