package org.gatehouse.organizer.office;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.FocusScroll;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A short form on a sheet over the window: title, message, fields, and the buttons `<id>-save` and `<id>-cancel`.
public final class SheetForm extends VBox {
    /// In pixels: lower than this the whole sheet scrolls.
    private static final double LEAST = 160;
    /// What the ring around what has the focus takes beside it.
    private static final double RING = 4;
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private final Overlay overlay;
    private final Button save;
    private final Button cancel;
    private final HBox buttons;
    private BooleanSupplier sending = () -> false;

    public SheetForm(String id, String title, String saveText, Words words, Overlay overlay, Node... fields) {
        setId(id);
        getStyleClass().add("gh-sheet-form");
        this.overlay = overlay;
        cancel = Buttons.plain(id + "-cancel", words.say("give-up"));
        cancel.setOnAction(_ -> overlay.close());
        save = Buttons.primary(id + "-save", saveText);
        save.setDefaultButton(true);
        buttons = new HBox(cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("gh-sheet-buttons");
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Pages.wrapping(title, "gh-sheet-title"), body(fields), buttons);
        // where Enter begins a new line
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                event.consume();
                save.fire();
            }
        });
    }

    /// In a small window the fields scroll, and what saves them stays in sight.
    private static FocusScroll body(Node... fields) {
        var body = new VBox(fields);
        body.getStyleClass().add("gh-sheet-body");
        var scroll = new FocusScroll(body);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(LEAST);
        VBox.setMargin(scroll, new Insets(0, -RING, 0, -RING));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// Shows what the model has to say above the fields, as `<id>-banner`.
    public SheetForm saying(ObjectProperty<Optional<Notice>> notice, Words words) {
        var banner = new Banner(getId() + "-banner", words);
        banner.noticeProperty().bindBidirectional(notice);
        getChildren().add(1, banner);
        return this;
    }

    /// What pressing the button does, and when it may not be pressed.
    public SheetForm saving(BooleanProperty busy, Runnable action) {
        save.disableProperty().bind(busy);
        cancel.disableProperty().bind(busy);
        sending = busy::get;
        save.setOnAction(_ -> action.run());
        return this;
    }

    /// What else pressing the other button does.
    public SheetForm givingUp(Runnable action) {
        cancel.setOnAction(_ -> {
            overlay.close();
            action.run();
        });
        return this;
    }

    /// Shows it. While it is being sent it stays, for what comes of it is told on it.
    public void open() {
        overlay.show(this, () -> !sending.getAsBoolean(), () -> {});
    }

    /// Closes it where it still is what one looks at.
    public void close() {
        overlay.closeIfOnTop(this);
    }

    /// What stands at the other end of the line with the buttons.
    public SheetForm beside(Node node) {
        buttons.getChildren().addAll(0, List.of(node, Pages.spring()));
        return this;
    }

    public Button saveButton() {
        return save;
    }
}
