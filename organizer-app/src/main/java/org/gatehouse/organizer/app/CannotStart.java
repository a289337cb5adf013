package org.gatehouse.organizer.app;

import static org.gatehouse.desk.words.Arg.arg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.LanguageChoice;
import org.kordamp.ikonli.feather.Feather;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// Shown instead of the console where it cannot start: why, and what to do about it.
final class CannotStart {
    private final String why;
    private final Path home;

    CannotStart(String why, Path home) {
        this.why = why;
        this.home = home;
    }

    void show(Stage stage) {
        var settings = Settings.open(home.resolve("settings.properties"));
        var words = ConsoleWords.in(new LanguageChoice(settings, Locale.getDefault()).locale());
        var state = new EmptyState(Feather.ALERT_TRIANGLE, words.say("cannot-start"), why + "\n\n"
                + words.say("cannot-start.next", arg("folder", home)));
        state.setId("cannot-start");
        state.getStyleClass().addAll("gh-window", "gh-failed");
        state.setNodeOrientation(words.orientation());
        var scene = new Scene(state, 720, 420);
        new Theming(settings, List.of()).dress(scene);
        stage.setTitle(words.say("app.title"));
        stage.setScene(scene);
        stage.show();
    }
}
