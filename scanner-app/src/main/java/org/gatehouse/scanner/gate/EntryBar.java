package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

/// The row at the bottom where a code is typed by hand.
final class EntryBar extends HBox {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final TextField field = new TextField();

    EntryBar(Words words, Consumer<String> typed) {
        getStyleClass().add("gate-entry");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("entry");
        field.setPromptText(words.say("entry.prompt", arg("key",
                GateKey.TYPE.written())));
        field.setAccessibleText(words.say("entry.name"));
        field.textProperty().addListener((_, _, now) -> turn(now));
        turn("");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button check = Buttons.primary("entry-check", words.say("entry.check"));
        check.setMinWidth(Region.USE_PREF_SIZE);
        Runnable hand = () -> {
            String text = field.getText();
            field.clear();
            typed.accept(text);
        };
        field.setOnAction(_ -> hand.run());
        check.setOnAction(_ -> hand.run());
        Label scanner = new Label(words.say("entry.scanner"), Icons.of(Feather.ZAP, 14));
        scanner.getStyleClass().addAll("gh-faint", "gh-small");
        scanner.setMinWidth(0);
        getChildren().addAll(field, check, scanner);
    }

    /// A code is written from left to right and in letters of one width; the words in its place are the language's.
    private void turn(String text) {
        field.setNodeOrientation(text.isEmpty() ? NodeOrientation.INHERIT : NodeOrientation.LEFT_TO_RIGHT);
        field.pseudoClassStateChanged(EMPTY, text.isEmpty());
    }

    TextField field() {
        return field;
    }
}
