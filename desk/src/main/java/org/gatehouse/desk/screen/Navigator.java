package org.gatehouse.desk.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.StackPane;

/// Shows one screen at a time and knows the way back.
public final class Navigator {
    private final StackPane place = new StackPane();
    private final Deque<Screen> behind = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>();

    public Navigator() {
        place.getStyleClass().add("gh-screens");
        place.setMinSize(0, 0);
    }

    /// Where screens appear.
    public StackPane place() {
        return place;
    }

    /// Shows `screen` and forgets the way back.
    public void show(Screen screen) {
        behind.clear();
        replace(screen);
    }

    /// Shows `screen` on top of the current one, to which [#back()] returns.
    public void open(Screen screen) {
        currentScreen().ifPresent(behind::push);
        replace(screen);
    }

    /// Returns to the screen below; nothing happens on the first one.
    public void back() {
        if (!behind.isEmpty()) {
            replace(behind.pop());
        }
    }

    public boolean canGoBack() {
        return !behind.isEmpty();
    }

    /// Hides the current screen so that it releases what it holds, at the window's end.
    public void close() {
        behind.clear();
        currentScreen().ifPresent(Screen::hidden);
        current.set(null);
        place.getChildren().clear();
    }

    public Optional<Screen> currentScreen() {
        return Optional.ofNullable(current.get());
    }

    public ReadOnlyObjectProperty<@Nullable Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    private void replace(Screen screen) {
        currentScreen().ifPresent(Screen::hidden);
        place.getChildren().setAll(screen.root());
        current.set(screen);
        screen.shown();
    }
}
