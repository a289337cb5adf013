package org.gatehouse.scanner.app;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Screen;

/// A moment in which there is nothing to do but wait.
final class BusyView implements Screen {
    private final VBox root;

    BusyView(String text) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setAccessibleText(text);
        Label label = new Label(text);
        label.getStyleClass().add("gh-empty-text");
        root = new VBox(wheel, label);
        root.setId("busy");
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("gate", "gh-empty", "gh-busy");
    }

    @Override
    public Parent root() {
        return root;
    }
}
