package org.gatehouse.scanner.night;

import static org.gatehouse.desk.words.Arg.arg;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.night.NightViewModel.Waiting;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.kordamp.ikonli.feather.Feather;

/// How much is only on this machine, what to do about it, and the button that does it.
final class WaitingPane extends HBox {
    private final Words words;
    private final Label title = new Label();
    private final Label next = new Label();
    private final Button send;

    WaitingPane(Words words, Runnable sendNow) {
        this.words = words;
        title.setId("night-waiting");
        title.getStyleClass().add("gh-strong");
        next.setId("night-waiting-next");
        next.getStyleClass().add("gh-muted");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        send = Buttons.with(Feather.UPLOAD_CLOUD, Buttons.plain("night-send", words.say("night.send")));
        send.setOnAction(_ -> sendNow.run());
        getStyleClass().addAll("gate-sheet-row", "gate-night-waiting");
        setVisible(false);
    }

    void show(Waiting waiting) {
        Tone tone = waiting.isNone() ? Tone.ADMIT : Tone.ATTENTION;
        title.setText(words.say(waiting.isNone() ? "standing.all-sent" : "standing.waiting",
                arg("count", waiting.records())));
        next.setText(words.say(next(waiting)));
        VBox text = new VBox(title, next);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        send.setVisible(!waiting.isNone());
        send.setManaged(!waiting.isNone());
        send.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(Icons.of(tone.icon(), 20), text, send);
        getStyleClass().removeAll(Tone.ADMIT.styleClass(), Tone.ATTENTION.styleClass());
        getStyleClass().add(tone.styleClass());
        setVisible(true);
    }

    private static String next(Waiting waiting) {
        if (waiting.isNone())
            return "night.safe";
        return switch (waiting.link()) {
            case Link.NotTried ignored -> "night.sending";
            case Link.Online ignored -> "night.sending";
            case Link.Offline ignored -> "night.offline";
            case Link.Revoked ignored -> "night.revoked";
        };
    }
}
