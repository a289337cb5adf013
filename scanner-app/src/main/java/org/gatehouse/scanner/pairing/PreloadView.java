package org.gatehouse.scanner.pairing;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

/// Shows the list of tickets being loaded.
public final class PreloadView implements Screen {
    private final StackPane root = new StackPane();
    private final PreloadViewModel model;

    public PreloadView(PreloadViewModel model, String event, Words words) {
        this.model = model;
        Label title = new Label(words.say("preload.title"));
        title.getStyleClass().add("gh-title");
        Label name = new Label(words.shown(event));
        name.getStyleClass().add("gh-muted");
        name.setWrapText(true);
        ProgressBar bar = new ProgressBar();
        bar.setId("preload-progress");
        bar.setAccessibleText(words.say("preload.title"));
        bar.progressProperty().bind(model.shareProperty());
        bar.visibleProperty().bind(model.busyProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label text = new Label();
        text.setId("preload-text");
        text.getStyleClass().add("gh-muted");
        text.textProperty().bind(model.textProperty());
        text.managedProperty().bind(model.textProperty().isNotEmpty());
        Banner banner = new Banner("preload-notice", words);
        banner.noticeProperty().bindBidirectional(model.noticeProperty());
        VBox card = new VBox(title, name, bar, text, banner, again(words));
        card.getStyleClass().addAll("gh-card", "gate-form");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setId("preload");
        root.getStyleClass().add("gate");
        root.getChildren().add(card);
    }

    private Button again(Words words) {
        Button again = Buttons.with(Feather.REFRESH_CW, Buttons.primary("preload-again", words.say("preload.again")));
        again.visibleProperty().bind(model.busyProperty().not().and(model.shareProperty().lessThan(1)));
        again.managedProperty().bind(again.visibleProperty());
        again.setDefaultButton(true);
        again.setOnAction(_ -> model.load());
        return again;
    }

    @Override
    public Parent root() {
        return root;
    }
}
