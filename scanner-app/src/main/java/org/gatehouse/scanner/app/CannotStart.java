package org.gatehouse.scanner.app;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.EmptyState;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;

/// Shown instead of the gate where it cannot start: why, and what to do about it.
final class CannotStart {
    private final String why;
    private final AppFolder home;

    CannotStart(String why, AppFolder home) {
        this.why = why;
        this.home = home;
    }

    void show(Stage stage) {
        Settings settings = Settings.open(home.file("settings.properties"));
        Words words = GateWords.in(new LanguageChoice(settings, Locale.getDefault()).locale());
        EmptyState state = new EmptyState(Feather.ALERT_TRIANGLE, words.say("cannot-start"),
                words.shown(why) + "\n\n" + words.say("cannot-start.next", arg("folder", home.path())));
        state.setId("cannot-start");
        state.setNodeOrientation(words.orientation());
        state.getStyleClass().addAll("gh-window", "gh-failed");
        Scene scene = new Scene(state, 720, 420);
        new Theming(settings, List.of()).dress(scene);
        stage.setTitle(words.say("app.name"));
        stage.setScene(scene);
        stage.show();
    }
}
