package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says how many rows are chosen and offers what can be done with all of them; not there while none is.
///
/// Ids: `chosen`, `chosen-count`, `chosen-block`, `chosen-refund`, `chosen-cancel`, `chosen-clear`.
final class ChosenBar {
    private final RegistrationsModel model;
    private final Words words;
    private final Label count = Pages.label("", "gh-strong");
    private final HBox node = new HBox(count);

    ChosenBar(RegistrationsModel model, Words words, Consumer<Deed> wanted) {
        this.model = model;
        this.words = words;
        count.setId("chosen-count");
        node.getChildren().add(Pages.spring());
        for (var deed : Deed.values()) {
            var button = Buttons.plain("chosen-" + deed.name().toLowerCase(java.util.Locale.ROOT), words.of(deed));
            button.setOnAction(_ -> wanted.accept(deed));
            node.getChildren().add(button);
        }
        var clear = Buttons.quiet("chosen-clear", words.say("registrations.choose-none"));
        clear.setOnAction(_ -> model.chosen().clear());
        node.getChildren().add(clear);
        node.setId("chosen");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().addAll("gh-row", "gh-chosen");
        draw();
    }

    Node node() {
        return node;
    }

    void follow(Subscriptions subscriptions) {
        subscriptions.onChange(model.chosen(), this::draw);
        draw();
    }

    private void draw() {
        int chosen = model.chosen().size();
        count.setText(words.say("registrations.chosen", arg("n", chosen)));
        node.setVisible(chosen > 0);
        node.setManaged(chosen > 0);
    }
}
