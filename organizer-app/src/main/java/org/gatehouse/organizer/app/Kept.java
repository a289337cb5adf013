package org.gatehouse.organizer.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// What was typed and filtered on a page that is drawn anew in another language, to be put back by the ids of its
/// controls. A control or a choice that comes only once its page has been fetched is waited for, until the person goes
/// on.
final class Kept {
    private final Scene scene;
    private final Map<String, Predicate<Node>> wanted = new LinkedHashMap<>();
    private final Runnable trying = this::putBack;
    private final EventHandler<InputEvent> goingOn = _ -> forget();
    private final Optional<String> focused;
    private boolean waiting;

    private Kept(Scene scene) {
        this.scene = scene;
        this.focused = Optional.ofNullable(scene.getFocusOwner()).map(Node::getId);
    }

    static Kept of(Scene scene) {
        var kept = new Kept(scene);
        kept.collect(scene.getRoot());
        return kept;
    }

    /// Puts back what is there already, and the rest as it comes, until a key or the mouse is pressed or [#forget()].
    void putBackAndWait() {
        focused.map(id -> scene.lookup("#" + id)).ifPresent(Node::requestFocus);
        putBack();
        if (!wanted.isEmpty()) {
            waiting = true;
            scene.addPostLayoutPulseListener(trying);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, goingOn);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, goingOn);
        }
    }

    void forget() {
        wanted.clear();
        if (waiting) {
            waiting = false;
            scene.removePostLayoutPulseListener(trying);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, goingOn);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, goingOn);
        }
    }

    private void putBack() {
        wanted.entrySet().removeIf(entry -> {
            var found = scene.lookup("#" + entry.getKey());
            return found != null && entry.getValue().test(found);
        });
        if (wanted.isEmpty()) {
            forget();
        }
    }

    private void collect(Parent parent) {
        for (var node : parent.getChildrenUnmodifiable()) {
            var id = node.getId();
            var back = id == null ? null : back(node);
            if (id != null && back != null) {
                wanted.put(id, back);
            }
            // what is inside a control is its own business, and cells of lists come and go
            if (node instanceof Parent inner && (!(node instanceof Control) || node instanceof ScrollPane)) {
                collect(inner);
            }
        }
    }

    private static @Nullable Predicate<Node> back(Node node) {
        return switch (node) {
            case TextInputControl typed -> retype(typed.getText());
            case DatePicker day -> redate(day);
            // elsewhere a choice may be a deed
            case ComboBox<?> filter when filter.getParent().getStyleClass().contains("gh-table-tools") ->
                rechoose(filter.getSelectionModel().getSelectedIndex());
            // a page's tabs
            case ToggleButton tab when tab.isSelected()
                    && tab.getParent().getStyleClass().contains("gh-segments") ->
                Kept::reopen;
            default -> null;
        };
    }

    private static Predicate<Node> retype(@Nullable String text) {
        return node -> {
            if (node instanceof TextInputControl field && !Objects.equals(field.getText(), text)) {
                field.setText(text);
            }
            return true;
        };
    }

    private static Predicate<Node> redate(DatePicker before) {
        var day = before.getValue();
        return node -> {
            if (node instanceof DatePicker now) {
                now.setValue(day);
            }
            return true;
        };
    }

    private static boolean reopen(Node node) {
        if (node instanceof ToggleButton tab && !tab.isSelected()) {
            tab.fire();
        }
        return true;
    }

    private static Predicate<Node> rechoose(int index) {
        return node -> {
            boolean isThere = node instanceof ComboBox<?> now && index < now.getItems().size();
            if (isThere) {
                ((ComboBox<?>) node).getSelectionModel().select(index);
            }
            return isThere;
        };
    }
}
