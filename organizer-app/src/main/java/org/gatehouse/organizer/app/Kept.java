package org.gatehouse.organizer.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// What was typed and filtered on a page that is drawn anew in another language, to be put back by the ids of its
/// controls. A control that comes only once its page has been fetched is waited for.
final class Kept {
    private final Scene scene;
    private final Map<String, Consumer<Node>> wanted = new LinkedHashMap<>();
    private final Runnable trying = this::putBack;
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

    /// Puts back what is there already, and the rest as it comes, until [#forget()].
    void putBackAndWait() {
        focused.map(id -> scene.lookup("#" + id)).ifPresent(Node::requestFocus);
        putBack();
        if (!wanted.isEmpty()) {
            waiting = true;
            scene.addPostLayoutPulseListener(trying);
        }
    }

    void forget() {
        wanted.clear();
        if (waiting) {
            waiting = false;
            scene.removePostLayoutPulseListener(trying);
        }
    }

    private void putBack() {
        wanted.entrySet().removeIf(entry -> {
            var found = scene.lookup("#" + entry.getKey());
            if (found != null) {
                entry.getValue().accept(found);
            }
            return found != null;
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

    private static @Nullable Consumer<Node> back(Node node) {
        return switch (node) {
            case TextInputControl typed -> retype(typed.getText());
            case DatePicker day -> redate(day);
            // elsewhere a choice may be a deed
            case ComboBox<?> filter when filter.getParent().getStyleClass().contains("gh-table-tools") ->
                rechoose(filter.getSelectionModel().getSelectedIndex());
            default -> null;
        };
    }

    private static Consumer<Node> retype(@Nullable String text) {
        return node -> {
            if (node instanceof TextInputControl field && !Objects.equals(field.getText(), text)) {
                field.setText(text);
            }
        };
    }

    private static Consumer<Node> redate(DatePicker before) {
        var day = before.getValue();
        return node -> {
            if (node instanceof DatePicker now) {
                now.setValue(day);
            }
        };
    }

    private static Consumer<Node> rechoose(int index) {
        return node -> {
            if (node instanceof ComboBox<?> now && index < now.getItems().size()) {
                now.getSelectionModel().select(index);
            }
        };
    }
}
