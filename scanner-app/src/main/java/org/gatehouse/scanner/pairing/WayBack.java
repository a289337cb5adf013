package org.gatehouse.scanner.pairing;

import static org.gatehouse.desk.words.Arg.arg;

import javafx.scene.control.Button;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

/// Where a machine goes back to that has another event already.
///
/// @param event its name
public record WayBack(String event, Runnable go) {
    public Button button(Words words) {
        Button button = Buttons.with(Feather.CORNER_UP_LEFT,
                Buttons.quiet("way-back", words.say("enrol.back", arg("event", event))));
        button.setOnAction(_ -> go.run());
        return button;
    }
}
