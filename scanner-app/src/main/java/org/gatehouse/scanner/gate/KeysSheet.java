package org.gatehouse.scanner.gate;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;

/// All keys of the gate and what each does, in as many columns as there is room for, each as high as its words.
public final class KeysSheet extends Sheet {
    /// In pixels, as the style sheet has them; without it the sheet would be as high as one column is.
    private static final double TWO_COLUMNS = 680;

    public KeysSheet(Words words) {
        super("keys-sheet", words.say("keys.title"));
        FlowPane tiles = new FlowPane();
        tiles.getStyleClass().add("gate-keys");
        tiles.setPrefWrapLength(TWO_COLUMNS);
        for (GateKey key : GateKey.values()) {
            Label cap = new Label(key.written());
            cap.getStyleClass().add("gate-key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            Label does = new Label(words.say(key.wordsKey()));
            does.setWrapText(true);
            does.setMinHeight(Region.USE_PREF_SIZE);
            tiles.getChildren().add(row(cap, does));
        }
        addScrolling(tiles);
    }
}
