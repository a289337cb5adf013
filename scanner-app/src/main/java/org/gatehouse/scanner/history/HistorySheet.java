package org.gatehouse.scanner.history;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheet;
import org.gatehouse.scanner.times.Times;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The last scans at length. The arrow keys choose one, and below stands all that is known of it.
public final class HistorySheet extends Sheet {
    private static final double HEIGHT = 280;

    private final Words words;
    private final Times times;
    private final InstantSource clock;
    private final VBox details = new VBox();
    private final Button takeBack;

    /// @param clock  the device's time, to say how long ago
    /// @param asking asks a supervisor whether a line may be taken back
    public HistorySheet(Words words, RecentScans scans, Times times, InstantSource clock,
            Consumer<HistoryLine> asking) {
        super("history-sheet", words.say("history.title"));
        this.words = words;
        this.times = times;
        this.clock = clock;
        HistoryList list = new HistoryList(words, scans);
        list.setId("history-long");
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(0);
        list.onTakeBack(asking);
        takeBack = Buttons.with(Feather.ROTATE_CCW, Buttons.plain("history-take-back", words.say("take-back.open")));
        takeBack.setOnAction(_ -> Optional.ofNullable(scans.chosenProperty().get()).ifPresent(asking));
        addButtons(takeBack);
        details.setId("history-details");
        details.getStyleClass().add("gate-history-details");
        add(list, details);
        ChangeListener<@Nullable HistoryLine> changed = (_, _, now) -> show(list, now);
        scans.chosenProperty().addListener(changed);
        // what was looked at here is not what a supervisor means an hour later
        onClosed(() -> {
            scans.chosenProperty().removeListener(changed);
            scans.chooseNone();
        });
        if (scans.chosenProperty().get() == null && !scans.lines().isEmpty())
            scans.choose(scans.lines().getFirst());
        show(list, scans.chosenProperty().get());
        focusFirst(list);
    }

    private void show(HistoryList list, @Nullable HistoryLine line) {
        list.showChosen(line);
        takeBack.setDisable(line == null || !line.isPassage());
        details.getChildren().setAll(line == null ? List.of() : said(line).map(HistorySheet::label).toList());
    }

    private Stream<String> said(HistoryLine line) {
        String when = words.say("history.when", arg("time", line.when()),
                arg("ago", times.ago(line.entry().at(), clock.instant())), arg("gate", line.where()));
        String upload = switch (line.upload()) {
            case WAITING -> words.say("history.waiting");
            case SET_APART -> words.say("history.set-apart");
            case HELD -> words.say("history.held");
        };
        return Stream.of(Stream.of(line.what(), line.how()).filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other).orElse(""), line.whose(), when, upload)
                .filter(text -> !text.isEmpty());
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
