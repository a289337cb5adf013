package org.gatehouse.scanner.supervisor;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.kordamp.ikonli.feather.Feather;

/// What a supervisor may do at this moment, to choose from. The last has the focus: what somebody chose among the scans
/// may have been chosen long ago.
final class OfferSheet extends Sheet {
    private final VBox choices = new VBox();

    OfferSheet(Words words, Offers offers, Consumer<Deed> chosen) {
        super("supervisor-sheet", words.say("supervisor.title"));
        Label text = Wrapping.wrap(new Label(words.say(offers.isNone() ? "supervisor.nothing" : "supervisor.text")));
        text.setId("supervisor-text");
        choices.getStyleClass().add("gate-sheet-choices");
        takeBack("offer-chosen", "supervisor.chosen", words, offers.chosen(), chosen);
        takeBack("offer-last", "supervisor.last", words, offers.last(), chosen);
        add(text, choices);
        holdNextGuest(words.say("sheet.holding"));
        readFirst();
        if (!offers.isNone())
            focusFirst(choices.getChildren().getLast());
    }

    private void takeBack(String id, String key, Words words, Optional<Deed.TakeBack> deed, Consumer<Deed> chosen) {
        deed.ifPresent(mine -> offer(id, Feather.ROTATE_CCW, words.say(key, arg("what", mine.line().what()),
                arg("time", mine.line().when()), arg("whose", mine.whose())), () -> chosen.accept(mine)));
    }

    private void offer(String id, Feather icon, String text, Runnable action) {
        Button button = choice(id, icon, text, action);
        button.getStyleClass().add("gate-reason");
        choices.getChildren().add(button);
    }
}
