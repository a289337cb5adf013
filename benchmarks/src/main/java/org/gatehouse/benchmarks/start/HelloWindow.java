package org.gatehouse.benchmarks.start;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.gatehouse.desk.shot.FirstScreen;

/// The least a JavaFX program can show: one word in one window.
public final class HelloWindow {
    private HelloWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Hello.class, arguments);
    }

    /// The window.
    public static final class Hello extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Hello"), 1180, 760));
            stage.show();
            FirstScreen.whenDrawn(stage, () -> {
                System.out.println("The window is drawn.");
                Platform.exit();
            });
        }
    }
}
