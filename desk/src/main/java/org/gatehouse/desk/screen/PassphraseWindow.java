package org.gatehouse.desk.screen;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.PassphraseView.Purpose;
import org.gatehouse.desk.theme.Theming;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;

/// The window before a program's own, while its secrets open by a passphrase alone. Asks until it is the right one.
/// Use on the UI thread.
///
/// @param <S> what the passphrase opens
public final class PassphraseWindow<S> {
    private final Lock<S> lock;
    private final Background background;
    private final Settings settings;
    private final Words words;

    /// What a program knows of its lock, and how it goes on.
    public interface Lock<S> {
        /// Tries a passphrase, off the UI thread; may take long. What it cannot open it throws.
        S open(char[] passphrase) throws Exception;

        /// Whether nothing but the passphrase was wrong.
        boolean isWrong(Exception failure);

        /// It is open.
        void opened(S inside);

        /// No passphrase will open it.
        void broken(Exception failure);
    }

    public PassphraseWindow(Lock<S> lock, Background background, Settings settings, Words words) {
        this.lock = lock;
        this.background = background;
        this.settings = settings;
        this.words = words;
    }

    /// @param title the window's
    public void show(Stage stage, String title, Purpose purpose) {
        var scene = new Scene(new PassphraseView(words, purpose, this::tried), 720, 480);
        new Theming(settings, List.of()).dress(scene);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.show();
    }

    private void tried(PassphraseView asking, char[] typed) {
        background.work("open the secrets", () -> lock.open(typed)).onDone(lock::opened)
                .onFailed(failure -> refused(asking, failure)).start();
    }

    private void refused(PassphraseView asking, Exception failure) {
        if (lock.isWrong(failure)) {
            asking.wrong();
        } else {
            lock.broken(failure);
        }
    }
}
