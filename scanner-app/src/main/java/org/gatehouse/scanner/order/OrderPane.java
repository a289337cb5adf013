package org.gatehouse.scanner.order;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Buttons;
import org.gatehouse.desk.screen.Subscriptions;
import org.gatehouse.desk.screen.Wrapping;
import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.gate.Direction;
import org.jspecify.annotations.Nullable;

/// Asks who is to pass: up and down go from ticket to ticket, left and right change the number of persons, the space
/// bar ticks, Enter lets in.
public final class OrderPane extends VBox {
    private final OrderViewModel model;
    private final Words words;
    private final Consumer<Node> focus;
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Button admit = Buttons.primary("order-admit", "");
    private final Button close;
    private final List<PickRow> drawn = new ArrayList<>();

    /// @param focus gives the focus to something as soon as nothing lies over the screen
    public OrderPane(OrderViewModel model, Words words, Consumer<Node> focus) {
        this.model = model;
        this.focus = focus;
        this.words = words;
        setId("order-sheet");
        getStyleClass().add("gate-order");
        title.setId("order-title");
        title.getStyleClass().add("gate-order-title");
        text.setId("order-text");
        text.getStyleClass().add("gate-order-text");
        Wrapping.wrap(text);
        rows.getStyleClass().add("gate-order-rows");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close = Buttons.plain("order-close", words.say("order.close"));
        close.setOnAction(_ -> model.close());
        admit.setOnAction(_ -> model.admit());
        HBox buttons = new HBox(close, admit);
        buttons.getStyleClass().add("gate-order-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, text, scroll, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
    }

    /// Follows the sheet until the subscriptions are released.
    public void follow(Subscriptions subscriptions) {
        subscriptions.follow(model.sheetProperty(), this::show);
    }

    private void show(@Nullable OrderSheet sheet) {
        setVisible(sheet != null);
        drawn.clear();
        if (sheet == null) {
            rows.getChildren().clear();
            return;
        }
        title.setText(sheet.title());
        text.setText(sheet.text());
        List<Pick> picks = sheet.picks();
        IntStream.range(0, picks.size()).forEach(
                i -> drawn.add(new PickRow(picks.get(i), i, picks.size() == 1, words)));
        rows.getChildren().setAll(drawn);
        picks.forEach(pick -> {
            pick.chosenProperty().addListener((_, _, _) -> count(sheet));
            pick.personsProperty().addListener((_, _, _) -> count(sheet));
        });
        count(sheet);
        focus.accept(first());
    }

    private void count(OrderSheet sheet) {
        int persons = sheet.persons();
        admit.setDisable(persons == 0);
        admit.setText(words.say(sheet.direction() == Direction.IN ? "order.admit" : "order.release",
                arg("count", persons)));
    }

    /// Enter lets in wherever the focus is; it is not where somebody would be let in by mistake.
    private Node first() {
        return drawn.stream().map(PickRow::tick).filter(Objects::nonNull).findFirst().<Node>map(tick -> tick)
                .orElse(admit.isDisable() ? close : admit);
    }

    private void pressed(KeyEvent event) {
        boolean isHandled = switch (event.getCode()) {
            case ENTER -> enter();
            case UP -> isAlone() ? change(1) : move(-1);
            case DOWN -> isAlone() ? change(-1) : move(1);
            case RIGHT -> change(isFromTheRight() ? -1 : 1);
            case LEFT -> change(isFromTheRight() ? 1 : -1);
            default -> false;
        };
        if (isHandled)
            event.consume();
    }

    private boolean enter() {
        if (close.isFocused())
            close.fire();
        else
            admit.fire();
        return true;
    }

    private boolean isAlone() {
        return drawn.size() == 1;
    }

    private boolean isFromTheRight() {
        return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private boolean change(int by) {
        current().ifPresent(row -> row.pick().change(by));
        return true;
    }

    private Optional<PickRow> current() {
        return isAlone()
                ? Optional.of(drawn.getFirst())
                : drawn.stream().filter(row -> row.tick() != null && row.tick().isFocused()).findFirst();
    }

    private boolean move(int by) {
        List<Node> stops = new ArrayList<>(drawn.stream().map(PickRow::tick).filter(Objects::nonNull).toList());
        stops.add(admit);
        int from = IntStream.range(0, stops.size()).filter(i -> stops.get(i).isFocused()).findFirst().orElse(-by);
        Node to = stops.get(Math.clamp((long) from + by, 0, stops.size() - 1));
        to.requestFocus();
        if (to != admit)
            reveal(to.getParent());
        return true;
    }

    private void reveal(Node row) {
        double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0)
            scroll.setVvalue(Math.clamp((row.getBoundsInParent().getCenterY() - scroll.getViewportBounds().getHeight()
                    / 2) / hidden, 0, 1));
    }
}
