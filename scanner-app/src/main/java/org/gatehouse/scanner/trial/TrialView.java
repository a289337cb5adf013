package org.gatehouse.scanner.trial;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.gate.CameraPane;
import org.gatehouse.scanner.preview.LivePicture;
import org.gatehouse.scanner.verdict.Face;

/// Step by step: the camera reads, the code is right, and what a guest with it would be told.
public final class TrialView implements Screen {
    private final HBox root = new HBox();
    private final VBox steps = new VBox();
    private final TextField field = new TextField();
    private final Words words;
    private final TrialViewModel model;
    private final CameraPane camera;
    private final ObservableValue<CameraState> cameraState;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param done goes to scanning
    public TrialView(TrialViewModel model, LivePicture picture, ObservableValue<CameraState> cameraState, Words words,
            Runnable done) {
        this.words = words;
        this.model = model;
        this.cameraState = cameraState;
        camera = new CameraPane(words, picture, words.say("trial.hint"));
        HBox.setHgrow(camera, Priority.ALWAYS);
        steps.getStyleClass().add("gate-sheet-rows");
        field.setId("trial-code");
        field.setPromptText(words.say("trial.type"));
        field.setAccessibleText(words.say("entry.name"));
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setOnAction(_ -> {
            String text = field.getText();
            field.clear();
            model.typed(text);
        });
        Button go = Buttons.primary("trial-done", words.say("trial.done"));
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(_ -> done.run());
        root.setId("trial");
        root.getStyleClass().addAll("gate", "gate-setup");
        root.getChildren().addAll(camera, card(go));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                done.run();
            }
        });
    }

    private VBox card(Button go) {
        Label title = new Label(words.say("trial.title"));
        title.getStyleClass().add("gh-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(title, wrapped(words.say("trial.text"), "gh-muted"), scroll, field, go);
        card.getStyleClass().addAll("gh-card", "gate-form");
        return card;
    }

    private void show(Trial trial) {
        steps.getChildren().setAll(switch (trial) {
            case Trial.Waiting ignored -> List.of(step("trial-read", Tone.NEUTRAL,
                    words.say("trial.waiting"), words.say("trial.waiting.next")));
            case Trial.Unreadable ignored -> List.of(step("trial-read", Tone.ATTENTION,
                    words.say("enrol.unreadable"), words.say("enrol.unreadable.next")));
            case Trial.Several ignored -> List.of(step("trial-read", Tone.ATTENTION,
                    words.say("face.several-codes"), words.say("face.several-codes.next")));
            case Trial.Read read -> List.of(
                    step("trial-read", Tone.ADMIT, words.say("trial.read"), ""), code(read), told(read.told()),
                    step("trial-kept", Tone.NEUTRAL, words.say("trial.nothing-kept"), ""));
        });
    }

    private Node code(Trial.Read read) {
        return switch (read.ours()) {
            case YES -> step("trial-ours", Tone.ADMIT, words.say("trial.ours"), read.told().type());
            case NO -> step("trial-ours", Tone.ATTENTION, words.say("trial.not-ours"),
                    words.say("trial.not-ours.next"));
            case UNKNOWN -> step("trial-ours", Tone.UNJUDGED, words.say("trial.unknown"), "");
        };
    }

    private Node told(Face face) {
        String next = face.next().isEmpty() ? face.detail() : face.next();
        return step("trial-told", face.tone(), words.say("trial.told", arg("verdict", face.headline())), next);
    }

    private static Node step(String id, Tone tone, String title, String text) {
        VBox lines = new VBox(wrapped(title, "gh-strong"));
        if (!text.isEmpty())
            lines.getChildren().add(wrapped(text, "gh-muted"));
        lines.setId(id);
        lines.setMinWidth(0);
        HBox row = new HBox(Icons.of(tone.icon(), 22), lines);
        row.getStyleClass().addAll("gate-sheet-row", tone.styleClass());
        row.setAccessibleText(Words.aloud(title + ". " + text));
        return row;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.follow(model.trialProperty(), this::show);
        subscriptions.follow(cameraState, camera::show);
        field.requestFocus();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }
}
