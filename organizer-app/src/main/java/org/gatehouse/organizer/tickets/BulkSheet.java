package org.gatehouse.organizer.tickets;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;
import org.kordamp.ikonli.feather.Feather;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How far a deed to many is: `bulk-sheet`, `bulk-progress`, `bulk-said`, and `bulk-stop`, or `bulk-undo` where it can be
/// taken back and `bulk-close`.
final class BulkSheet {
    private final BulkModel model;
    private final Words words;
    private final Overlay overlay;
    private final VBox sheet = new VBox();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = Pages.wrapping("");
    private final Runnable closed;
    private final Button stop;
    private final Button undo;
    private final Button close;

    /// @param back takes it back
    /// @param closed runs however it closes
    BulkSheet(BulkModel model, Words words, Overlay overlay, Runnable back, Runnable closed) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
        stop = Buttons.plain("bulk-stop", words.say("bulk.stop"));
        stop.setOnAction(_ -> model.stop());
        this.closed = closed;
        undo = Buttons.with(Feather.ROTATE_CCW, Buttons.plain("bulk-undo", words.say("undo")));
        undo.setOnAction(_ -> back.run());
        close = Buttons.primary("bulk-close", words.say("close"));
        close.setOnAction(_ -> overlay.close());
    }

    void show(String title) {
        bar.setId("bulk-progress");
        bar.setAccessibleText(words.say("bulk.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("gh-meter");
        said.setId("bulk-said");
        var buttons = new HBox(stop, undo, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        sheet.getChildren().setAll(Pages.wrapping(title, "gh-sheet-title"), bar, said, buttons);
        sheet.setId("bulk-sheet");
        sheet.getStyleClass().add("gh-question");
        model.progressProperty().addListener((_, _, now) -> draw(now));
        draw(model.progressProperty().get());
        overlay.show(sheet, this::mayClose, () -> {
            model.stop();
            closed.run();
        });
    }

    /// Closes it where it still is what one looks at.
    void close() {
        overlay.closeIfOnTop(sheet);
    }

    /// Escape while it is going only stops it: who was refused is still to be read.
    private boolean mayClose() {
        model.stop();
        return model.progressProperty().get().over();
    }

    private void draw(BulkModel.Progress now) {
        double part = now.of() == 0 ? 1 : (double) (now.done().size() + now.refused().size()) / now.of();
        bar.setProgress(part);
        said.setText(model.said(now));
        one(stop, !now.over());
        one(undo, now.over() && !model.undoable().isEmpty());
        one(close, now.over());
    }

    private static void one(Button button, boolean there) {
        button.setVisible(there);
        button.setManaged(there);
    }
}
