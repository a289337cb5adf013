package org.gatehouse.desk.screen;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.gatehouse.desk.platform.AppFolder;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.desk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// What a program shows in place of its own window: that it asks for a passphrase first, or why it cannot start. In the
/// language and the look that its folder keeps.
public final class Doorstep {
    private static final Logger LOG = LoggerFactory.getLogger(Doorstep.class);
    private final Stage stage;
    private final AppFolder home;
    private final Settings settings;
    private final Words words;
    private final Sayings sayings;

    /// The keys of what the program says here.
    ///
    /// @param title the window's
    /// @param cannotStart that it cannot start
    /// @param kept what is safe in its `folder` all the same
    public record Sayings(String title, String cannotStart, String kept) {}

    public Doorstep(Stage stage, AppFolder home, Function<Locale, Words> speaking, Sayings sayings) {
        this.stage = stage;
        this.home = home;
        this.settings = Settings.open(home.file("settings.properties"));
        this.words = speaking.apply(new LanguageChoice(settings, Locale.getDefault()).locale());
        this.sayings = sayings;
    }

    /// Asks for the passphrase until the lock opens.
    public <S> void ask(PassphraseView.Purpose purpose, PassphraseWindow.Lock<S> lock) {
        var background = new Background(Workers.virtual(), new FxThread(),
                (work, failure) -> LOG.error("{} failed", work, failure));
        new PassphraseWindow<>(lock, background, settings, words).show(stage, words.say(sayings.title()), purpose);
    }

    /// Says why it cannot start and what to do about it.
    public void cannotStart(Exception failure) {
        LOG.error("The program cannot start", failure);
        var why = words.shown(String.valueOf(failure.getMessage()));
        var state = new EmptyState(Feather.ALERT_TRIANGLE, words.say(sayings.cannotStart()),
                why + "\n\n" + words.say(sayings.kept(), arg("folder", home.path())));
        state.setId("cannot-start");
        state.getStyleClass().addAll("gh-window", "gh-failed");
        state.setNodeOrientation(words.orientation());
        var scene = new Scene(state, 720, 420);
        new Theming(settings, List.of()).dress(scene);
        stage.setTitle(Words.aloud(words.say(sayings.title())));
        stage.setScene(scene);
        stage.show();
    }
}
