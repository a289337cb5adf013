package org.gatehouse.scanner.pairing;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Field;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.gate.CameraPane;
import org.gatehouse.scanner.preview.LivePicture;

/// The first screen on a new machine: show the code to the camera, or type it.
public final class EnrolView implements Screen {
    private static final double MARGIN = 14;
    private static final double WIDEST = 460;

    private final HBox root = new HBox();
    private final Words words;
    private final EnrolViewModel model;
    private final CameraPane camera;
    private final ReadOnlyObjectProperty<CameraState> cameraState;
    private final TextField code = new TextField();
    private final Runnable chooseLanguage;
    private final Optional<WayBack> back;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param chooseLanguage offers the languages
    public EnrolView(EnrolViewModel model, LivePicture picture, ReadOnlyObjectProperty<CameraState> cameraState,
            Words words, Runnable chooseLanguage, Optional<WayBack> back) {
        this.chooseLanguage = chooseLanguage;
        this.back = back;
        this.model = model;
        this.words = words;
        this.cameraState = cameraState;
        camera = new CameraPane(words, picture, words.say("enrol.hint"));
        root.setId("enrol");
        root.getStyleClass().addAll("gate", "gate-setup");
        root.getChildren().addAll(seen(), form());
    }

    /// What the camera saw is said over its picture: it comes by itself, and moves nothing that somebody is about to press.
    private StackPane seen() {
        Banner banner = new Banner("enrol-seen", words);
        banner.noticeProperty().bindBidirectional(model.seenProperty());
        banner.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        StackPane.setAlignment(banner, Pos.BOTTOM_CENTER);
        StackPane.setMargin(banner, new Insets(MARGIN));
        StackPane seen = new StackPane(camera, banner);
        seen.setMinWidth(0);
        HBox.setHgrow(seen, Priority.ALWAYS);
        return seen;
    }

    private VBox form() {
        Label title = label("enrol.title", "gh-title");
        Label text = label("enrol.text", "gh-muted");
        TextField name = new TextField();
        name.setId("enrol-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(_ -> model.enrol());
        code.setId("enrol-code");
        code.setPromptText(words.say("enrol.code.prompt"));
        code.getStyleClass().add("gh-mono");
        code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        code.textProperty().bindBidirectional(model.codeProperty());
        code.setOnAction(_ -> model.enrol());
        Banner banner = new Banner("enrol-notice", words);
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        VBox form = new VBox(LanguageButton.beside(title, words, chooseLanguage), text,
                new Field(words.say("enrol.name"), name).help(words.say("enrol.name.help"))
                        .following(model.nameFaultProperty()),
                new Field(words.say("enrol.code"), code).help(words.say("enrol.code.help"))
                        .following(model.codeFaultProperty()),
                button());
        form.getStyleClass().addAll("gh-card", "gate-form");
        back.ifPresent(way -> {
            Button go = way.button(words);
            go.disableProperty().bind(model.busyProperty());
            form.getChildren().add(go);
        });
        // the cloud may take its time to answer: below all that can be pressed
        form.getChildren().add(banner);
        return form;
    }

    private Button button() {
        Button enrol = Buttons.primary("enrol-go", "");
        enrol.textProperty().bind(Bindings.when(model.busyProperty()).then(words.say("enrol.busy"))
                .otherwise(words.say("enrol.go")));
        enrol.disableProperty().bind(model.busyProperty());
        enrol.getStyleClass().add("large");
        enrol.setMaxWidth(Double.MAX_VALUE);
        enrol.setOnAction(_ -> model.enrol());
        return enrol;
    }

    private Label label(String key, String styleClass) {
        Label label = new Label(words.say(key));
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.follow(cameraState, camera::show);
        code.requestFocus();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }
}
