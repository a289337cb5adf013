package org.gatehouse.organizer.imports;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.function.Consumer;

import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Choices;
import org.gatehouse.organizer.office.Pages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet of an import: the columns, the first rows as they would be taken in, what is wrong with which line, and
/// then, on a sheet over this one, how far it is.
///
/// Ids: `import-sheet`, those of [ColumnChoices], `import-preview`, `import-summary`, `import-ours`,
/// `import-alike`, `import-encoding` where it is guessed, `import-flaws`, `import-leave-out`, `import-start`, `import-cancel`; those of [ImportProgress].
final class ImportSheet {
    private final ImportModel model;
    private final Words words;
    private final Overlay overlay;
    private final VBox sheet = new VBox();
    private final Runnable changed;
    private final Label summary = Pages.wrapping("", "gh-strong");
    private final Label ours = Pages.wrapping("", "gh-small", "gh-muted");
    private final Label alike = Pages.wrapping("", "gh-import-alike");
    private final ListView<Judged.Bad> flaws = new ListView<>();
    private final Label faulty = Pages.wrapping("", "gh-group-error");
    private final CheckBox leaveOut = new CheckBox();
    private final Button start;
    private final Preview preview;
    private final HBox encoding = new HBox();

    ImportSheet(ImportModel model, Words words, Overlay overlay, Runnable changed) {
        this.model = model;
        this.words = words;
        this.overlay = overlay;
        this.changed = changed;
        this.start = Buttons.primary("import-start", "");
        this.preview = new Preview(model, words);
    }

    /// Where its letters can only be guessed: how they were taken to be written, and who reads it as written otherwise.
    void written(TextEncoding as, Consumer<TextEncoding> otherwise) {
        var choice = Choices.of("import-encoding", words, TextEncoding.values());
        choice.setAccessibleText(words.say("import.encoding"));
        choice.setValue(as);
        choice.setOnAction(_ -> otherwise.accept(choice.getValue()));
        encoding.getChildren().setAll(Pages.label(words.say("import.encoding"), "gh-muted"), choice);
        encoding.getStyleClass().add("gh-row");
    }

    /// Whether it is what one looks at: one that was left takes no other with it.
    boolean isOnTop() {
        return sheet.getScene() != null;
    }

    void close() {
        overlay.closeIfOnTop(sheet);
    }

    void show(String file) {
        summary.setId("import-summary");
        ours.setId("import-ours");
        alike.setId("import-alike");
        var said = new VBox(summary, ours, alike);
        said.getStyleClass().add("gh-import-said");
        flaws.setId("import-flaws");
        flaws.setAccessibleText(words.say("import.flaws"));
        flaws.setCellFactory(_ -> new FlawCell(model));
        flaws.setPrefHeight(118);
        flaws.setMinHeight(44);
        VBox.setVgrow(flaws, Priority.ALWAYS);
        leaveOut.setId("import-leave-out");
        leaveOut.selectedProperty().bindBidirectional(model.leavingOutProperty());
        var choices = new ColumnChoices(model, words).node(encoding);
        sheet.getChildren().setAll(Pages.wrapping(words.say("import.heading", arg("file", file)), "gh-sheet-title"),
                choices, preview.node(), said, faulty, flaws, buttons());
        sheet.setId("import-sheet");
        sheet.getStyleClass().addAll("gh-sheet-form", "gh-import");
        model.judgedProperty().subscribe(_ -> draw());
        model.leavingOutProperty().subscribe(_ -> start.setDisable(!model.isReady()));
        overlay.show(sheet, () -> {});
        choices.requestFocus();
    }

    private HBox buttons() {
        var cancel = Buttons.plain("import-cancel", words.say("give-up"));
        cancel.setOnAction(_ -> overlay.close());
        start.setDefaultButton(true);
        start.setOnAction(_ -> begin());
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var buttons = new HBox(leaveOut, between, cancel, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        return buttons;
    }

    private void draw() {
        var now = model.judgedProperty().get();
        preview.draw();
        summary.setText(model.summary());
        say(ours, model.ours());
        say(alike, model.alike());
        faulty.setText(words.say("import.faulty", arg("n", now.bad().size())));
        leaveOut.setText(words.say("import.leave-out", arg("n", now.bad().size())));
        flaws.getItems().setAll(now.bad());
        for (Node part : new Node[]{faulty, flaws, leaveOut}) {
            part.setVisible(!now.bad().isEmpty());
            part.setManaged(!now.bad().isEmpty());
        }
        start.setText(words.say("import.start", arg("n", now.good().size())));
        start.setDisable(!model.isReady());
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void begin() {
        new ImportProgress(model, words, overlay, changed).show();
    }
}
