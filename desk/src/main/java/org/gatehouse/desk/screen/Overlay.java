package org.gatehouse.desk.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

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

/// Sheets over the window for questions and short forms, the newest on top. Escape and a click beside a sheet close
/// it; the focus returns to where it was. A sheet that cannot be made as low as the window scrolls.
public final class Overlay extends StackPane {
    private final Deque<Open> open = new ArrayDeque<>();
    /// What lies over the lower end, in pixels: no sheet goes beneath it.
    private double taken;

    /// A sheet on show, what had the focus before it, whether it may be closed now, and what runs when it closes.
    private record Open(Region sheet, @Nullable Node focusBefore, BooleanSupplier mayClose, Runnable closed) {}

    public Overlay() {
        setId("overlay");
        getStyleClass().add("gh-overlay");
        // however tall a sheet is: what lies beneath is laid out as without it
        setMinSize(0, 0);
        heightProperty().subscribe(this::fit);
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                dismiss();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
                event.consume();
                dismiss();
            }
        });
    }

    /// Shows a sheet over those already open; `whenClosed` runs however it closes.
    public void show(Region sheet, Runnable whenClosed) {
        show(sheet, () -> true, whenClosed);
    }

    /// Shows a sheet that Escape and a click beside it close only when it says so; it is asked each time.
    public void show(Region sheet, BooleanSupplier mayClose, Runnable whenClosed) {
        var scene = getScene();
        open.push(new Open(sheet, scene == null ? null : scene.getFocusOwner(), mayClose, whenClosed));
        sheet.getStyleClass().add("gh-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        draw();
        sheet.requestFocus();
    }

    /// Gives the focus to something beneath the sheets: at once, or while one is open, when the last of them closes.
    /// What is typed into a sheet must not land beneath it.
    public void focusBeneath(Node node) {
        if (open.isEmpty()) {
            node.requestFocus();
        } else {
            var lowest = open.removeLast();
            open.addLast(new Open(lowest.sheet(), node, lowest.mayClose(), lowest.closed()));
        }
    }

    private void dismiss() {
        var top = open.peek();
        if (top != null && top.mayClose().getAsBoolean()) {
            close();
        }
    }

    /// Closes the sheet on top.
    public void close() {
        if (open.isEmpty()) {
            return;
        }
        var closed = open.pop();
        draw();
        if (closed.focusBefore() != null) {
            closed.focusBefore().requestFocus();
        }
        closed.closed().run();
    }

    /// Closes this sheet where it is the one on top: one that was left meanwhile takes no other with it.
    public void closeIfOnTop(Region sheet) {
        var top = open.peek();
        if (top != null && top.sheet() == sheet) {
            close();
        }
    }

    /// Closes all sheets, as when another screen is shown.
    public void closeAll() {
        while (!open.isEmpty()) {
            close();
        }
    }

    /// Leaves room at the lower end, in pixels, for what lies over the sheets there.
    void keepClear(double lowerEnd) {
        taken = lowerEnd;
        requestLayout();
    }

    /// In the middle, but above what lies over the lower end.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double end = getHeight() - taken;
        for (var child : getManagedChildren()) {
            if (child instanceof Region sheet && taken > 0 && sheet.getLayoutY() + sheet.getHeight() > end) {
                sheet.resize(sheet.getWidth(), Math.min(sheet.getHeight(), Math.max(sheet.minHeight(-1), end)));
                sheet.setLayoutY(Math.max(0, end - sheet.getHeight()));
            }
        }
    }

    private void draw() {
        var top = open.peek();
        if (top == null) {
            getChildren().clear();
        } else {
            getChildren().setAll(top.sheet());
            fit();
        }
        setVisible(top != null);
    }

    /// Lets the sheet scroll where even at its lowest it is taller than the window.
    private void fit() {
        var top = open.peek();
        if (top == null || getHeight() == 0) {
            return;
        }
        applyCss();
        boolean tooTall = top.sheet().minHeight(-1) > getHeight() - getInsets().getTop() - getInsets().getBottom();
        boolean scrolls = getChildren().getFirst() != top.sheet();
        if (tooTall && !scrolls) {
            getChildren().clear();
            getChildren().setAll(scrolling(top.sheet()));
        } else if (!tooTall && scrolls) {
            ((FocusScroll) getChildren().getFirst()).setContent(null);
            getChildren().setAll(top.sheet());
        }
    }

    private static FocusScroll scrolling(Region sheet) {
        var scroll = new FocusScroll(sheet);
        scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scroll.getStyleClass().add("gh-tall-sheet");
        return scroll;
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
        // what cannot be undone is not done by a key pressed once too often
        (question.tone() == Tone.REFUSE ? no : go).requestFocus();
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
