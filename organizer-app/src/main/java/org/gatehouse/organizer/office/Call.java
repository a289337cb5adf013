package org.gatehouse.organizer.office;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.gatehouse.desk.thread.Running;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One call to the cloud and where its end is told. Without a receiver a trouble is shown over the window.
public final class Call<T> {
    private final String name;
    private final Callable<T> task;
    private final Calls calls;
    private Consumer<T> done = _ -> {};
    private Consumer<Trouble> trouble;
    private BooleanProperty busy = new SimpleBooleanProperty();

    Call(String name, Callable<T> task, Calls calls) {
        this.name = name;
        this.task = task;
        this.calls = calls;
        this.trouble = failure -> calls.tell(name, failure);
    }

    public Call<T> onDone(Consumer<T> receiver) {
        done = receiver;
        return this;
    }

    public Call<T> onTrouble(Consumer<Trouble> receiver) {
        trouble = receiver;
        return this;
    }

    /// True while the call runs.
    public Call<T> busy(BooleanProperty flag) {
        busy = flag;
        return this;
    }

    public Running start() {
        busy.set(true);
        var running = calls.background().work(name, task).onEnd(() -> busy.set(false)).onDone(result -> {
            calls.reached();
            done.accept(result);
        }).onFailed(failure -> calls.failed(failure, trouble)).start();
        return () -> {
            busy.set(false);
            running.cancel();
        };
    }
}
