package org.gatehouse.scanner.sheet;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/// A title, what there is to see or to choose, and a row of buttons that ends with *Close*.
public class Sheet extends VBox {
    private final HBox buttons = new HBox();
    private Optional<Node> first = Optional.empty();
    private Optional<Label> holding = Optional.empty();
    private Runnable closed = () -> {};
    private boolean isReadFirst;

    public Sheet(String id, String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("gh-sheet-title");
        heading.setWrapText(true);
        getChildren().add(heading);
        setId(id);
        getStyleClass().add("gate-sheet");
        buttons.getStyleClass().add("gh-sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
    }

    /// Adds what there is to see, from top to bottom.
    public final void add(Node... parts) {
        getChildren().addAll(parts);
    }

    /// Adds what may be longer than the window, with large text or in a small one: the rest is reached by the arrow keys.
    public final void addScrolling(Region part) {
        ScrollPane scroll = new ScrollPane(part);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /// Adds buttons beside *Close*.
    public final void addButtons(Node... more) {
        buttons.getChildren().addAll(more);
    }

    /// What has the focus when the sheet opens; otherwise the first button.
    public final void focusFirst(Node node) {
        first = Optional.of(node);
    }

    /// An Enter at the moment when it opens was meant for what was there before, and does not answer it.
    public final void readFirst() {
        isReadFirst = true;
    }

    final boolean isReadFirst() {
        return isReadFirst;
    }

    /// While the sheet is open, no code that the camera sees is judged: it is about one guest, and the next would be
    /// judged unseen. Says so above the buttons.
    public final void holdNextGuest(String note) {
        Label label = Wrapping.wrap(new Label(note));
        label.setId("sheet-holding");
        label.getStyleClass().add("gh-muted");
        holding = Optional.of(label);
    }

    final boolean holdsNextGuest() {
        return holding.isPresent();
    }

    /// Runs once the sheet is gone, however it was closed.
    public final void onClosed(Runnable then) {
        closed = then;
    }

    final Runnable closed() {
        return closed;
    }

    final void end(Node close) {
        holding.ifPresent(getChildren()::add);
        buttons.getChildren().add(close);
        getChildren().add(buttons);
    }

    final void takeFocus() {
        first.or(() -> lookupAll(".button").stream().findFirst()).ifPresent(Node::requestFocus);
    }

    /// A line with something before it.
    public static HBox row(Node start, Region text) {
        text.setMinWidth(0);
        HBox row = new HBox(start, text);
        row.getStyleClass().add("gate-sheet-row");
        return row;
    }

    /// A button as wide as the sheet.
    public static Button choice(String id, Feather icon, String text, Runnable action) {
        Button button = Buttons.with(icon, Buttons.plain(id, text));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
