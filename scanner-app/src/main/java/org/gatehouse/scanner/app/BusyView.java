package org.gatehouse.scanner.app;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatehouse.desk.screen.Screen;

/// A moment in which there is nothing to do but wait. Its wheel turns where that is more than a moment: turning costs what
/// the program needs to be ready.
final class BusyView implements Screen {
    private final VBox root;
    private final PauseTransition moment = new PauseTransition(Duration.seconds(1));

    BusyView(String text) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setAccessibleText(text);
        wheel.setVisible(false);
        moment.setOnFinished(_ -> wheel.setVisible(true));
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

    @Override
    public void shown() {
        moment.play();
    }

    @Override
    public void hidden() {
        moment.stop();
    }
}
