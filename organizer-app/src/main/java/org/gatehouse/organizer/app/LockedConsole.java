package org.gatehouse.organizer.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.PassphraseView;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.FxThread;
import org.gatehouse.desk.thread.Workers;
import org.gatehouse.desk.words.Words;
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
    private final Background background = new Background(Workers.virtual(), new FxThread(),
            (work, failure) -> LOG.error("{} failed", work, failure));

    LockedConsole(SecretsFolder folder, Path home, Consumer<Secrets> opened) {
        this.folder = folder;
        this.home = home;
        this.opened = opened;
    }

    void show(Stage stage, Unlocking.Purpose purpose) {
        var settings = Settings.open(home.resolve("settings.properties"));
        var words = Words.beside(Console.class, Locale.getDefault());
        var view = new PassphraseView(words, switch (purpose) {
            case CHOOSE -> PassphraseView.Purpose.CHOOSE;
            case ENTER -> PassphraseView.Purpose.ENTER;
        }, (asking, typed) -> background.work("open the secrets", () -> folder.open(typed))
                .onDone(opened).onFailed(failure -> refused(stage, asking, failure)).start());
        var scene = new Scene(view, 720, 480);
        new Theming(settings, List.of()).dress(scene);
        stage.setTitle(words.say("app.title"));
        stage.setScene(scene);
        stage.show();
    }

    private void refused(Stage stage, PassphraseView view, Exception failure) {
        if (failure instanceof SecretsUnavailable locked && locked.reason() == Reason.WRONG_PASSPHRASE) {
            view.wrong();
        } else {
            LOG.error("The console cannot start", failure);
            new CannotStart(String.valueOf(failure.getMessage()), home).show(stage);
        }
    }
}
