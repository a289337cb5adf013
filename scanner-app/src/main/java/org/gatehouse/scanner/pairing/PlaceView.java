package org.gatehouse.scanner.pairing;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.gate.Direction;
import org.kordamp.ikonli.feather.Feather;

/// Offers the gates of the event, one button for each direction.
public final class PlaceView implements Screen {
    private final StackPane root = new StackPane();
    private final VBox list = new VBox();
    private final PlaceViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param chooseLanguage offers the languages
    public PlaceView(PlaceViewModel model, Words words, Runnable chooseLanguage) {
        this.model = model;
        Label title = new Label(words.say("place.title"));
        title.getStyleClass().add("gh-title");
        Label text = new Label(words.say("place.text"));
        text.getStyleClass().add("gh-muted");
        text.setWrapText(true);
        list.getStyleClass().add("gate-places");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(LanguageButton.beside(title, words, chooseLanguage), text, scroll);
        card.getStyleClass().addAll("gh-card", "gate-form");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setId("place-choice");
        root.getStyleClass().add("gate");
        root.getChildren().add(card);
        list.disableProperty().bind(model.busyProperty());
    }

    private void draw() {
        list.getChildren().setAll(model.offers().stream().map(this::button).toList());
        list.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Button button(PlaceViewModel.Offer offer) {
        Label name = new Label(offer.name());
        name.getStyleClass().add("gate-offer-name");
        Label serves = new Label(offer.serves());
        serves.getStyleClass().addAll("gh-muted", "gh-small");
        VBox words = new VBox(name, serves);
        Button button = new Button();
        button.setId("place-" + offer.place().gate().id().value() + "-"
                + offer.place().direction().name().toLowerCase(Locale.ROOT));
        button.setAccessibleText(Words.aloud(offer.name() + ". " + offer.serves()));
        button.getStyleClass().add("gate-offer");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(
                Icons.of(offer.place().direction() == Direction.IN ? Feather.LOG_IN : Feather.LOG_OUT, 22), words);
        line.getStyleClass().add("gh-row-wide");
        button.setGraphic(line);
        if (offer.current())
            button.getStyleClass().add("current");
        button.setOnAction(_ -> model.choose(offer.place()));
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.onChange(model.offers(), this::draw);
        model.read();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }
}
