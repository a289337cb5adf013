package org.gatehouse.scanner.supervisor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.verdict.OfferRow;
import org.kordamp.ikonli.feather.Feather;

/// Offers to let in all the same, beneath a refusal.
public final class OverruleBar {
    private final LastRefusal refusal;
    private final OfferRow row;

    /// @param key  how the key that does the same is written
    /// @param open asks for the supervisor
    public OverruleBar(LastRefusal refusal, Words words, String key, Runnable open) {
        this.refusal = refusal;
        Button button = Buttons.plain("overrule-open", words.say("overrule.open"));
        button.setOnAction(_ -> open.run());
        row = new OfferRow("overrule", new Label(words.say("overrule.offer"), Icons.of(Feather.KEY, 20)), key, button);
    }

    public Node row() {
        return row;
    }

    /// Follows the last refusal until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(refusal.refusedProperty(), now -> row.setOffered(now != null));
    }
}
