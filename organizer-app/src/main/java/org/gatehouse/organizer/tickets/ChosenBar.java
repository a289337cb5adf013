package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says how many rows are chosen and offers what can be done with all of them; not there while none is.
///
/// Ids: `chosen`, `chosen-count`, `chosen-mail`, `chosen-block`, `chosen-refund`, `chosen-cancel`, `chosen-clear`.
final class ChosenBar {
    private final RegistrationsModel model;
    private final Words words;
    private final Label count = Pages.label("", "gh-strong");
    private final List<Button> deeds = new ArrayList<>();
    private final HBox node = new HBox(count);

    ChosenBar(RegistrationsModel model, Words words, List<Deed> may, Consumer<Deed> wanted) {
        this.model = model;
        this.words = words;
        count.setId("chosen-count");
        node.getChildren().add(Pages.spring());
        for (var deed : may) {
            var button = Buttons.plain("chosen-" + deed.name().toLowerCase(java.util.Locale.ROOT), words.of(deed));
            button.setOnAction(_ -> wanted.accept(deed));
            deeds.add(button);
        }
        node.getChildren().addAll(deeds);
        var clear = Buttons.icon("chosen-clear", Feather.X, words.say("registrations.choose-none"));
        clear.setOnAction(_ -> model.chooseNone());
        node.getChildren().add(clear);
        // where there is little room the sentence is cut, not what may be done
        count.setMinWidth(0);
        count.setTooltip(new Tooltip());
        node.getChildren().stream().filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
        node.setId("chosen");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().addAll("gh-row", "gh-chosen");
        draw();
    }

    Node node() {
        return node;
    }

    void follow(Subscriptions subscriptions) {
        subscriptions.onChange(model.chosenProperty(), this::draw);
        draw();
    }

    private void draw() {
        var chosen = model.chosen();
        var text = words.say("registrations.chosen", arg("n", chosen.rows().size()));
        count.setText(chosen.hidden() == 0
                ? text
                : text + " " + words.say("registrations.chosen-hidden", arg("n", chosen.hidden())));
        count.getTooltip().setText(count.getText());
        deeds.forEach(button -> button.setDisable(chosen.rows().isEmpty()));
        node.setVisible(!chosen.ids().isEmpty());
        node.setManaged(!chosen.ids().isEmpty());
    }
}
