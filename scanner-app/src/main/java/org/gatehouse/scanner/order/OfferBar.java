package org.gatehouse.scanner.order;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.search.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/// The row beneath a verdict that offers the others of the ticket or the order.
public final class OfferBar extends HBox {
    private final OrderViewModel model;
    private final Label text = new Label("", Icons.of(Feather.USERS, 20));

    /// @param key how the key that opens it is written
    public OfferBar(OrderViewModel model, Words words, String key) {
        this.model = model;
        setId("offer");
        getStyleClass().add("gate-offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("offer-text");
        text.setMaxWidth(Double.MAX_VALUE);
        Wrapping.wrap(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button open = Buttons.primary("offer-open", words.say("offer.open"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> model.openOffer());
        Label cap = new Label(key);
        cap.getStyleClass().add("gate-key");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(text, cap, open);
    }

    /// Follows what is offered until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(model.offerProperty(), now -> {
            text.setText(now);
            setVisible(!now.isEmpty());
            setManaged(!now.isEmpty());
        });
    }
}
