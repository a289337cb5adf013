package org.gatehouse.scanner.supervisor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;

/// What became of a supervisor's wish, in words.
final class DoneSheet extends Sheet {
    /// @param again begins anew; offered where the PIN ran out
    DoneSheet(Words words, Outcome outcome, Runnable again) {
        super("deed-sheet", outcome.title());
        Label text = Wrapping.wrap(new Label(outcome.text()));
        text.setId("deed-told");
        HBox row = row(Icons.of(outcome.tone().icon(), 22), text);
        row.getStyleClass().add(outcome.tone().styleClass());
        add(row);
        holdNextGuest(words.say("sheet.holding"));
        if (outcome.isWorthTryingAgain()) {
            Button button = Buttons.primary("deed-again", words.say("deed.again"));
            button.setOnAction(_ -> again.run());
            addButtons(button);
        }
    }
}
