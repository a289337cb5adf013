package org.gatehouse.demo.wrong.desk;

import javafx.concurrent.Task;

public final class UsesFxTasks extends Task<String> {
    @Override
    protected String call() {
        return "done";
    }
}
