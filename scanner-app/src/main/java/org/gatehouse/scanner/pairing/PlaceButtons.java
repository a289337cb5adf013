package org.gatehouse.scanner.pairing;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.gate.Direction;
import org.kordamp.ikonli.feather.Feather;

/// The gates of the event, one button for each direction.
final class PlaceButtons extends VBox {
    private final PlaceViewModel model;

    PlaceButtons(PlaceViewModel model) {
        this.model = model;
        getStyleClass().add("gate-places");
        disableProperty().bind(model.busyProperty());
    }

    /// Draws what there is to choose from; where one stands already has the focus, else the first.
    void draw() {
        getChildren().setAll(model.offers().stream().map(this::button).toList());
        getChildren().stream().filter(each -> each.getStyleClass().contains("current")).findFirst()
                .or(() -> getChildren().stream().findFirst()).ifPresent(Node::requestFocus);
    }

    private Button button(PlaceViewModel.Offer offer) {
        String id = "place-" + offer.place().gate().id().value() + "-"
                + offer.place().direction().name().toLowerCase(Locale.ROOT);
        Feather icon = offer.place().direction() == Direction.IN ? Feather.LOG_IN : Feather.LOG_OUT;
        Button button = offer(id, icon, offer.name(), offer.serves());
        if (offer.current())
            button.getStyleClass().add("current");
        button.setOnAction(_ -> model.choose(offer.place()));
        return button;
    }

    /// A wide button of two lines: what there is to choose, and a word about it.
    static Button offer(String id, Feather icon, String text, String about) {
        Label name = new Label(text);
        name.getStyleClass().add("gate-offer-name");
        Label small = new Label(about);
        small.getStyleClass().addAll("gh-muted", "gh-small");
        Button button = new Button();
        button.setId(id);
        button.setAccessibleText(Words.aloud(text + ". " + about));
        button.getStyleClass().add("gate-offer");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(Icons.of(icon, 22), new VBox(name, small));
        line.getStyleClass().add("gh-row-wide");
        button.setGraphic(line);
        return button;
    }
}
