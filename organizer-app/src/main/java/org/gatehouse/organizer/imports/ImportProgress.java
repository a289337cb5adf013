package org.gatehouse.organizer.imports;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Pages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How far an import is: `import-progress`, `import-bar`, `import-said`, and `import-stop`, or `import-go-on` and
/// `import-close`. Escape stops the import after the request that is under way. Where none of it was
/// taken, the sheet with the columns is beneath, as it was.
final class ImportProgress {
    private final ImportModel model;
    private final Words words;
    private final Overlay overlay;
    private final Runnable changed;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = Pages.wrapping("");
    private final Button stop;
    private final Button goOn;
    private final Button close;

    ImportProgress(ImportModel model, Words words, Overlay overlay, Runnable changed) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
        this.changed = changed;
        stop = Buttons.plain("import-stop", words.say("bulk.stop"));
        stop.setOnAction(_ -> model.stop());
        goOn = Buttons.plain("import-go-on", words.say("import.go-on"));
        goOn.setOnAction(_ -> model.start(changed));
        close = Buttons.primary("import-close", words.say("close"));
        close.setOnAction(_ -> overlay.close());
    }

    void show() {
        bar.setId("import-bar");
        bar.setAccessibleText(words.say("bulk.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("gh-meter");
        said.setId("import-said");
        var buttons = new HBox(stop, goOn, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        var sheet = new VBox(Pages.wrapping(words.say("import.title"), "gh-sheet-title"), bar, said, buttons);
        sheet.setId("import-progress");
        sheet.getStyleClass().add("gh-question");
        overlay.show(sheet, this::mayClose, this::closed);
        model.progressProperty().subscribe(now -> now.ifPresent(this::draw));
        model.start(changed);
    }

    private boolean mayClose() {
        model.stop();
        return !model.isGoing();
    }

    private void closed() {
        model.stop();
        if (!model.mayGoBack()) {
            overlay.close();
        }
    }

    private void draw(Sending.Progress now) {
        bar.setProgress((double) (now.taken() + now.refused().size()) / Math.max(1, now.of()));
        said.setText(model.said(now));
        one(stop, !now.over());
        one(goOn, now.over() && now.left() > 0);
        one(close, now.over());
        close.setText(words.say(model.mayGoBack() ? "import.back" : "close"));
    }

    private static void one(Button button, boolean there) {
        button.setVisible(there);
        button.setManaged(there);
    }
}
