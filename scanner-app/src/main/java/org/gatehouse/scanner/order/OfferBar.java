package org.gatehouse.scanner.order;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.verdict.OfferRow;
import org.kordamp.ikonli.feather.Feather;

/// Offers the others of the ticket or the order.
public final class OfferBar {
    private final OrderViewModel model;
    private final Label text = new Label("", Icons.of(Feather.USERS, 20));
    private final OfferRow row;

    /// @param key how the key that opens it is written
    public OfferBar(OrderViewModel model, Words words, String key) {
        this.model = model;
        text.setId("offer-text");
        Button open = Buttons.primary("offer-open", words.say("offer.open"));
        open.setOnAction(_ -> model.openOffer());
        row = new OfferRow("offer", text, key, open);
    }

    public Node row() {
        return row;
    }

    /// Follows what is offered until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(model.offerProperty(), now -> {
            text.setText(now);
            row.setOffered(!now.isEmpty());
        });
    }
}
