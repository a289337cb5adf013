package org.gatehouse.scanner.pairing;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Screen;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;

/// Offers the gates of the event, one button for each direction.
public final class PlaceView implements Screen {
    private final StackPane root = new StackPane();
    private final PlaceButtons list;
    private final PlaceViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param chooseLanguage offers the languages
    public PlaceView(PlaceViewModel model, Words words, Runnable chooseLanguage) {
        this.model = model;
        list = new PlaceButtons(model);
        Label title = new Label(words.say("place.title"));
        title.getStyleClass().add("gh-title");
        Label text = new Label(words.say("place.text"));
        text.getStyleClass().add("gh-muted");
        text.setWrapText(true);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(LanguageButton.beside(title, words, chooseLanguage), text, scroll);
        card.getStyleClass().addAll("gh-card", "gate-form");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setId("place-choice");
        root.getStyleClass().add("gate");
        root.getChildren().add(card);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.onChange(model.offers(), list::draw);
        model.read();
    }

    @Override
    public void hidden() {
        subscriptions.release();
    }
}
