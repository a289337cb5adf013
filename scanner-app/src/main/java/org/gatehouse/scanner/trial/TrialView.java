package org.gatehouse.scanner.trial;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
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
import org.gatehouse.scanner.typing.ScannerKeys;
import org.gatehouse.scanner.verdict.Face;
import org.kordamp.ikonli.feather.Feather;

/// Step by step: the camera reads, the code is right, and what a guest with it would be told.
public final class TrialView implements Screen {
    private final BorderPane root = new BorderPane();
    private final VBox steps = new VBox();
    private final TextField field = new TextField();
    private final Words words;
    private final TrialViewModel model;
    private final CameraPane camera;
    private final ScannerKeys keys;
    private final ObservableValue<CameraState> cameraState;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param isCovered whether something lies over the screen
    /// @param nanos     a steady clock in nanoseconds, to tell a scanner's typing from a person's
    public TrialView(TrialViewModel model, LivePicture picture, ObservableValue<CameraState> cameraState, Words words,
            BooleanSupplier isCovered, LongSupplier nanos) {
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
        go.setOnAction(_ -> model.end());
        keys = new ScannerKeys(field, model::typed, isCovered, nanos);
        HBox base = new HBox(camera, card(go));
        base.getStyleClass().add("gate-setup");
        root.setId("trial");
        root.getStyleClass().addAll("gate", "gate-trial");
        root.setTop(banner());
        root.setCenter(base);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.end();
            }
        });
    }

    /// As while a ticket is only looked at: nobody shall take this for the gate.
    private HBox banner() {
        Label title = wrapped(words.say("trial.title"), "gate-look-title");
        HBox banner = new HBox(Icons.of(Feather.EYE, 36), new VBox(title,
                wrapped(words.say("trial.text"), "gate-look-text")));
        banner.setId("trial-banner");
        banner.getStyleClass().add("gate-look-banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        return banner;
    }

    private VBox card(Button go) {
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(scroll, field, go);
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

    /// In nobody's colour: nobody was let in, and nobody refused.
    private Node told(Face face) {
        String next = face.next().isEmpty() ? face.detail() : face.next();
        return step("trial-told", face.tone().icon(), Tone.NEUTRAL,
                words.say("trial.told", arg("verdict", face.headline())), next);
    }

    private static Node step(String id, Tone tone, String title, String text) {
        return step(id, tone.icon(), tone, title, text);
    }

    private static Node step(String id, Feather icon, Tone tone, String title, String text) {
        VBox lines = new VBox(wrapped(title, "gh-strong"));
        if (!text.isEmpty())
            lines.getChildren().add(wrapped(text, "gh-muted"));
        lines.setId(id);
        lines.setMinWidth(0);
        HBox row = new HBox(Icons.of(icon, 22), lines);
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
        Scene scene = root.getScene();
        if (scene != null) {
            keys.listenTo(scene);
            Runnable leave = () -> keys.leave(scene);
            subscriptions.add(leave);
        }
        field.requestFocus();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }
}
