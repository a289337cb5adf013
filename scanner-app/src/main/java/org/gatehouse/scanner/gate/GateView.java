package org.gatehouse.scanner.gate;

import org.gatehouse.scanner.verdict.Face;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.history.HistoryList;
import org.gatehouse.scanner.preview.LivePicture;
import org.jspecify.annotations.Nullable;

/// The scanning screen: the live picture, the counts and the last records, and over all of it the verdict.
public final class GateView implements Screen {
    private final BorderPane root = new BorderPane();
    private final GateViewModel model;
    private final VerdictFace face;
    private final CameraPane camera;
    private final CountsPane counts;
    private final HistoryList history;
    private final EntryBar entry;
    private final GateHeader header;
    private final ScannerKeys keys;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param nanos a steady clock in nanoseconds, to tell a scanner's typing from a person's
    public GateView(GateViewModel model, LivePicture picture, Words words, GateActions actions, LongSupplier nanos) {
        this.model = model;
        camera = new CameraPane(words, picture, words.say("gate.hint"));
        counts = new CountsPane(words);
        history = new HistoryList(words, model.recent());
        entry = new EntryBar(words, model::typed);
        entry.field().textProperty().bindBidirectional(model.entryProperty());
        keys = new ScannerKeys(entry.field(), model::typed, nanos);
        face = new VerdictFace(picture.imageProperty());
        root.setId("gate");
        root.getStyleClass().add("gate");
        root.setFocusTraversable(true);
        header = new GateHeader(model, words, actions);
        root.setTop(header);
        root.setCenter(middle(words));
        root.setBottom(entry);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::dismissOnEscape);
    }

    private StackPane middle(Words words) {
        Label title = new Label(words.say("history.title"));
        title.getStyleClass().add("gate-side-title");
        VBox.setVgrow(history, Priority.ALWAYS);
        VBox side = new VBox(counts, title, history);
        side.getStyleClass().add("gate-side");
        HBox.setHgrow(camera, Priority.ALWAYS);
        HBox base = new HBox(camera, side);
        base.getStyleClass().add("gate-base");
        face.setOnMouseClicked(_ -> model.dismiss());
        StackPane middle = new StackPane(base, face);
        middle.getStyleClass().add("gate-middle");
        middle.setMinSize(0, 0);
        return middle;
    }

    @Override
    public BorderPane root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.follow(model.faceProperty(), this::showFace);
        subscriptions.follow(model.cameraProperty(), camera::show);
        subscriptions.follow(model.hintProperty(), camera::setHint);
        subscriptions.follow(model.countsProperty(), now -> {
            if (now != null)
                counts.show(now);
        });
        subscriptions.follow(model.recent().chosenProperty(), history::showChosen);
        header.show(model.standing());
        subscriptions.onChange(model.standing(), () -> header.show(model.standing()));
        Scene scene = root.getScene();
        if (scene != null) {
            keys.listenTo(scene);
            Runnable leave = () -> keys.leave(scene);
            subscriptions.add(leave);
        }
        root.requestFocus();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }

    /// Puts the caret where a code is typed.
    public void focusEntry() {
        entry.field().requestFocus();
    }

    private void showFace(@Nullable Face now) {
        face.setVisible(now != null);
        if (now != null)
            face.show(now);
    }

    private void dismissOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            entry.field().clear();
            model.dismiss();
            root.requestFocus();
        }
    }
}
