package org.gatehouse.desk.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// What a screen subscribed to, so that it can release all of it at once, last first.
public final class Subscriptions {
    private final Deque<Runnable> releases = new ArrayDeque<>();

    /// Remembers how to undo something already done, such as `running::cancel`.
    public void add(Runnable release) {
        releases.push(release);
    }

    /// Gives `receiver` the value now and after every change.
    public <T> void follow(ObservableValue<T> value, Consumer<T> receiver) {
        ChangeListener<T> listener = (_, _, now) -> receiver.accept(now);
        value.addListener(listener);
        releases.push(() -> value.removeListener(listener));
        receiver.accept(value.getValue());
    }

    /// Runs `action` after every change.
    public void onChange(Observable observable, Runnable action) {
        InvalidationListener listener = _ -> action.run();
        observable.addListener(listener);
        releases.push(() -> observable.removeListener(listener));
    }

    public void release() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
