package org.gatehouse.desk.screen;

import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows a page's content, or in its place that it is being fetched, is empty, or could not be fetched.
public final class Content extends StackPane {
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Ready());
    private final Words words;
    private final Node ready;
    private final Node empty;
    private final Runnable retry;

    public Content(Words words, Node ready, Node empty, Runnable retry) {
        this.words = words;
        this.ready = ready;
        this.empty = empty;
        this.retry = retry;
        getStyleClass().add("gh-content");
        setMinSize(0, 0);
        phase.addListener((_, _, now) -> draw(now));
        draw(phase.get());
    }

    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    private void draw(Phase now) {
        getChildren().setAll(switch (now) {
            case Phase.Busy busy -> busy(busy.text());
            case Phase.Ready _ -> ready;
            case Phase.Empty _ -> empty;
            case Phase.Failed failed -> failed(failed);
        });
    }

    private static Node busy(String text) {
        var wheel = new ProgressIndicator();
        wheel.setAccessibleText(text);
        var label = new Label(text);
        label.getStyleClass().add("gh-empty-text");
        var box = new VBox(wheel, label);
        box.getStyleClass().addAll("gh-empty", "gh-busy");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node failed(Phase.Failed failed) {
        var again = Buttons.with(Feather.REFRESH_CW, Buttons.plain("retry", words.say("content.retry")));
        again.setOnAction(_ -> retry.run());
        var state = new EmptyState(Feather.CLOUD_OFF, failed.title(), failed.nextStep(), again);
        state.getStyleClass().add("gh-failed");
        return state;
    }
}
