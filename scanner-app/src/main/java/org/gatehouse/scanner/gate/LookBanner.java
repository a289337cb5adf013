package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

/// Says in large words that the next code is only looked at.
final class LookBanner extends HBox {
    LookBanner(Words words) {
        setId("look-banner");
        getStyleClass().add("gate-look-banner");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        Label title = new Label(words.say("look.title"));
        title.setId("look-title");
        title.getStyleClass().add("gate-look-title");
        Label text = new Label(words.say("look.text", arg("seconds", LookMode.LONGEST.toSeconds()),
                arg("key", GateKey.LOOK.written())));
        text.getStyleClass().add("gate-look-text");
        Wrapping.wrap(text);
        getChildren().addAll(Icons.of(Feather.EYE, 36), new VBox(title, text));
    }
}
