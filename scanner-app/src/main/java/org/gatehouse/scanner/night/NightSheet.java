package org.gatehouse.scanner.night;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.night.NightLines.Line;
import org.gatehouse.scanner.night.NightViewModel.Told;
import org.gatehouse.scanner.night.NightViewModel.Waiting;
import org.gatehouse.scanner.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The night summed up, what still waits on this machine, and the way off the event once nothing does.
public final class NightSheet extends Sheet {
    private final Words words;
    private final VBox lines = new VBox();
    private final WaitingPane waiting;
    private final Button leave;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param leaving asks once more, and leaves
    public NightSheet(Words words, NightViewModel model, Runnable leaving) {
        super("night-sheet", words.say("night.title"));
        this.words = words;
        waiting = new WaitingPane(words, model::sendNow);
        leave = Buttons.with(Feather.LOG_OUT, Buttons.danger("leave-event", words.say("leave")));
        leave.setOnAction(_ -> leaving.run());
        leave.setDisable(true);
        lines.getStyleClass().add("gate-night");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("night-lines");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(words.say("night.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        add(scroll, waiting);
        addButtons(leave);
        focusFirst(scroll);
        onClosed(() -> {
            subscriptions.release();
            model.close();
        });
        subscriptions.follow(model.toldProperty(), this::tell);
        subscriptions.follow(model.waitingProperty(), this::show);
        model.start();
    }

    private void tell(@Nullable Told told) {
        if (told == null)
            lines.getChildren().setAll(new Label(words.say("night.summing")));
        else
            lines.getChildren().setAll(new NightLines(words, told).of(told.night()).stream().map(NightSheet::row)
                    .toList());
    }

    private void show(@Nullable Waiting now) {
        leave.setDisable(now == null || !now.isNone());
        if (now != null)
            waiting.show(now);
    }

    private static HBox row(Line line) {
        Label name = new Label(line.name());
        name.setNodeOrientation(Words.orientationOf(line.name()));
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label value = new Label(line.value());
        value.setId(line.id());
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setAccessibleText(Words.aloud(line.name() + ": " + line.value()));
        HBox row = new HBox(name, gap, value);
        row.getStyleClass().add("gate-night-line");
        switch (line.part()) {
            case WHOLE -> value.getStyleClass().add("gh-strong");
            case OF_IT -> row.getStyleClass().add("part");
        }
        return row;
    }
}
