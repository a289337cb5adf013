package org.gatehouse.scanner.order;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.search.FoundRow;
import org.jspecify.annotations.Nullable;

/// What became of several tickets: together in a band that is seen from two metres, below it each for itself.
public final class OutcomePane extends VBox {
    private final OrderViewModel model;
    private final Consumer<Node> focus;
    private final Label headline = new Label();
    private final HBox band = new HBox(headline);
    private final VBox rows = new VBox();
    private final Button close;

    /// @param focus gives the focus to something as soon as nothing lies over the screen
    public OutcomePane(OrderViewModel model, Words words, Consumer<Node> focus) {
        this.model = model;
        this.focus = focus;
        setId("outcome");
        getStyleClass().add("gate-outcome");
        headline.setId("outcome-headline");
        headline.getStyleClass().add("gate-outcome-headline");
        Wrapping.wrap(headline);
        band.getStyleClass().add("gate-outcome-band");
        band.setAlignment(Pos.CENTER_LEFT);
        band.setAccessibleRole(AccessibleRole.TEXT);
        rows.getStyleClass().add("gate-order-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close = Buttons.primary("outcome-close", words.say("outcome.close"));
        close.setOnAction(_ -> model.close());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("gate-order-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(band, scroll, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                close.fire();
            }
        });
        setVisible(false);
    }

    /// Follows the outcome until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(model.outcomeProperty(), this::show);
    }

    private void show(@Nullable Outcome now) {
        setVisible(now != null);
        if (now == null)
            return;
        for (Tone tone : Tone.values())
            band.getStyleClass().remove(tone.styleClass());
        band.getStyleClass().add(now.tone().styleClass());
        headline.setText(now.headline());
        headline.setGraphic(Icons.of(now.tone().icon(), 44));
        rows.getChildren().setAll(now.lines().stream().map(FoundRow::new).toList());
        band.setAccessibleText(Words.aloud(now.headline() + ". "
                + String.join(". ", now.lines().stream().map(FoundRow::spoken).toList())));
        band.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        focus.accept(close);
    }
}
