package org.gatehouse.organizer.app;

import javafx.application.Application;

/// Starts the console: `ConsoleMain [cloud.properties]`. Without an argument the file of that name in the console's own
/// folder counts. Does not extend `Application`, for JavaFX refuses such a main class on the class path.
public final class ConsoleMain {

    private ConsoleMain() {}

    public static void main(String[] args) {
        Application.launch(ConsoleApplication.class, args);
    }
}
