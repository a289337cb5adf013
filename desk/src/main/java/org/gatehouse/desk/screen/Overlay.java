package org.gatehouse.desk.screen;

import org.jspecify.annotations.Nullable;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A sheet over the window for questions and short forms. Escape and a click beside it close it; the focus returns to
/// where it was.
public final class Overlay extends StackPane {
    private @Nullable Node focusBefore;
    private Runnable closed = () -> {};

    public Overlay() {
        setId("overlay");
        getStyleClass().add("gh-overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
                event.consume();
                close();
            }
        });
    }

    /// Shows a sheet; `whenClosed` runs however it closes.
    public void show(Region sheet, Runnable whenClosed) {
        var scene = getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        closed = whenClosed;
        sheet.getStyleClass().add("gh-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setVisible(true);
        sheet.requestFocus();
    }

    /// Asks; `yes` runs only when the answer is yes.
    public void ask(Question question, Runnable yes) {
        var no = Buttons.plain("question-no", question.no());
        var go = question.tone() == Tone.REFUSE
                ? Buttons.danger("question-yes", question.yes())
                : Buttons.primary("question-yes", question.yes());
        no.setOnAction(_ -> close());
        go.setOnAction(_ -> {
            close();
            yes.run();
        });
        no.setCancelButton(true);
        show(sheet(question, no, go), () -> {});
        go.requestFocus();
    }

    public void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
        closed.run();
    }

    private static Region sheet(Question question, Button no, Button yes) {
        var title = new Label(question.title());
        title.getStyleClass().add("gh-sheet-title");
        title.setWrapText(true);
        var text = new Label(question.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new HBox(no, yes);
        buttons.getStyleClass().add("gh-sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var sheet = new VBox(title, text, buttons);
        sheet.setId("question");
        sheet.getStyleClass().add("gh-question");
        return sheet;
    }
}
