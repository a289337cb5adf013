package org.gatehouse.desk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A short word in a coloured pill, with the tone's icon so that colour is never the only sign.
public final class Badge {

    private Badge() {}

    public static Label of(Tone tone, String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("gh-badge", tone.styleClass());
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (tone != Tone.NEUTRAL && tone != Tone.ACCENT) {
            label.setGraphic(Icons.of(tone.icon()));
        }
        return label;
    }
}
