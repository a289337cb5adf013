package org.gatehouse.desk.thread;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// Hands over the newest value only; values in between are dropped, never queued.
final class Latest<T> implements Consumer<T> {
    private final UiThread ui;
    private final Consumer<T> receiver;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    Latest(UiThread ui, Consumer<T> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            ui.run(this::hand);
        }
    }

    private void hand() {
        var value = waiting.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
