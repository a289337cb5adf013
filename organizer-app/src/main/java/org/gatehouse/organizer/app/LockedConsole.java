package org.gatehouse.organizer.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.PassphraseView;
import org.gatehouse.desk.screen.PassphraseWindow;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.desk.words.LanguageChoice;
import org.gatehouse.sync.account.Secrets;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.account.SecretsUnavailable;
import org.gatehouse.sync.account.SecretsUnavailable.Reason;
import org.gatehouse.sync.account.Unlocking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shown before the console where its secrets open by a passphrase alone.
final class LockedConsole {
    private static final Logger LOG = LoggerFactory.getLogger(LockedConsole.class);

    private final SecretsFolder folder;
    private final Path home;
    private final Consumer<Secrets> opened;

    LockedConsole(SecretsFolder folder, Path home, Consumer<Secrets> opened) {
        this.folder = folder;
        this.home = home;
        this.opened = opened;
    }

    void show(Stage stage, Unlocking.Purpose purpose) {
        var settings = Settings.open(home.resolve("settings.properties"));
        var words = ConsoleWords.in(new LanguageChoice(settings, Locale.getDefault()).locale());
        var background = new Background(Workers.virtual(), new FxThread(),
                (work, failure) -> LOG.error("{} failed", work, failure));
        new PassphraseWindow<>(new Lock(stage), background, settings, words).show(stage, words.say("app.title"),
                switch (purpose) {
                    case CHOOSE -> PassphraseView.Purpose.CHOOSE;
                    case ENTER -> PassphraseView.Purpose.ENTER;
                });
    }

    private final class Lock implements PassphraseWindow.Lock<Secrets> {
        private final Stage stage;

        Lock(Stage stage) {
            this.stage = stage;
        }

        @Override
        public Secrets open(char[] passphrase) {
            return folder.open(passphrase);
        }

        @Override
        public boolean isWrong(Exception failure) {
            return failure instanceof SecretsUnavailable locked && locked.reason() == Reason.WRONG_PASSPHRASE;
        }

        @Override
        public void opened(Secrets inside) {
            opened.accept(inside);
        }

        @Override
        public void broken(Exception failure) {
            LOG.error("The console cannot start", failure);
            new CannotStart(String.valueOf(failure.getMessage()), home).show(stage);
        }
    }
}
