package org.gatehouse.scanner.pairing;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.gate.GateKey;
import org.kordamp.ikonli.feather.Feather;

/// The way to another language on the screens before the scanning one: a globe and the language's own name, for whoever
/// cannot read the rest.
final class LanguageButton {
    private LanguageButton() {}

    /// The title with the button at the line's other end.
    static HBox beside(Label title, Words words, Runnable choose) {
        Button button = Buttons.with(Feather.GLOBE, Buttons.quiet("choose-language", words.say("language.name")));
        button.setAccessibleText(words.say(GateKey.LANGUAGE.wordsKey()));
        button.setTooltip(new Tooltip(words.say(GateKey.LANGUAGE.wordsKey()) + "  " + GateKey.LANGUAGE.written()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> choose.run());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(title, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
