package org.gatehouse.scanner.verdict;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Wrapping;

/// A row beneath a verdict that offers to do more: what, the key for it, and the button. It takes no room while nothing is
/// offered.
public final class OfferRow extends HBox {
    /// @param key how the key that does the same is written
    public OfferRow(String id, Label text, String key, Button open) {
        setId(id);
        getStyleClass().add("gate-offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setMaxWidth(Double.MAX_VALUE);
        Wrapping.wrap(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        open.setMinWidth(Region.USE_PREF_SIZE);
        Label cap = new Label(key);
        cap.getStyleClass().add("gate-key");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(text, cap, open);
    }

    /// Shows the row, or takes it away.
    public void setOffered(boolean offered) {
        setVisible(offered);
        setManaged(offered);
    }
}
