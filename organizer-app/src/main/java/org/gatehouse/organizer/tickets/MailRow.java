package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says when a registration's tickets were sent, and sends them. Ids: `registration-mailed`, `registration-mail`.
final class MailRow {
    private final RegistrationModel model;
    private final Words words;
    private final Formats formats;
    private final Label said = Pages.label("", "gh-strong");
    private final Label below = Pages.label("", "gh-muted", "gh-small");
    private final Button send = Buttons.with(Feather.MAIL, Buttons.plain("registration-mail", ""));
    private final VBox node;

    MailRow(RegistrationModel model, Words words, Formats formats) {
        this.model = model;
        this.words = words;
        this.formats = formats;
        said.setId("registration-mailed");
        send.setOnAction(_ -> model.mail().send());
        send.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new VBox(said, below);
        texts.setMinWidth(0);
        texts.getStyleClass().add("gh-cell");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(texts, send);
        row.getStyleClass().add("gh-line-row");
        node = new VBox(row);
        node.getStyleClass().add("gh-lines");
        node.setMinHeight(Region.USE_PREF_SIZE);
        model.mail().busyProperty().addListener((_, _, _) -> draw());
        draw();
    }

    Node node() {
        return node;
    }

    /// Whether there is anything to tell: nothing is sent of what is void.
    boolean isTelling() {
        return model.registration().mailed() != null || model.mail().isAtStake();
    }

    void draw() {
        var mailed = model.registration().mailed();
        said.setText(mailed == null
                ? words.say("mail.not-yet")
                : words.say("mail.when", arg("when", formats.dayAndTime(mailed.at(), model.event().zone()))));
        var to = mailed == null
                ? ""
                : words.say("mail.to", arg("address", mailed.to()), arg("n", mailed.tickets()));
        var hindrance = model.mail().hindrance();
        below.setText(hindrance.isEmpty() ? to : hindrance);
        // a sentence is read whole; of an address the beginning is enough
        below.setWrapText(!hindrance.isEmpty());
        below.setManaged(!below.getText().isEmpty());
        send.setText(words.say(mailed == null ? "mail.send" : "mail.again"));
        send.setDisable(model.mail().busyProperty().get() || !model.mail().can());
    }
}
