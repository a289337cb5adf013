package org.gatehouse.scanner.supervisor;

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

/// The row beneath a refusal that offers to let in all the same.
public final class OverruleBar extends HBox {
    private final LastRefusal refusal;

    /// @param key  how the key that does the same is written
    /// @param open asks for the supervisor
    public OverruleBar(LastRefusal refusal, Words words, String key, Runnable open) {
        this.refusal = refusal;
        setId("overrule");
        getStyleClass().add("gate-offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(words.say("overrule.offer"), Icons.of(Feather.KEY, 20));
        text.setMaxWidth(Double.MAX_VALUE);
        Wrapping.wrap(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button button = Buttons.plain("overrule-open", words.say("overrule.open"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> open.run());
        Label cap = new Label(key);
        cap.getStyleClass().add("gate-key");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(text, cap, button);
    }

    /// Follows the last refusal until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(refusal.refusedProperty(), now -> {
            setVisible(now != null);
            setManaged(now != null);
        });
    }
}
