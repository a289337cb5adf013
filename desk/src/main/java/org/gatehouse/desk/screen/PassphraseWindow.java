package org.gatehouse.desk.screen;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    ///
    /// @param key tries a passphrase, off the UI thread
    /// @param isWrong whether nothing but the passphrase was wrong
    /// @param opened it is open
    /// @param broken no passphrase will open it
    public record Lock<S>(Key<S> key, Predicate<Exception> isWrong, Consumer<S> opened, Consumer<Exception> broken) {}

    /// Tries a passphrase; may take long. What it cannot open it throws.
    @FunctionalInterface
    public interface Key<S> {
        S turn(char[] passphrase) throws Exception;
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
        background.work("open the secrets", () -> lock.key().turn(typed)).onDone(lock.opened())
                .onFailed(failure -> refused(asking, failure)).start();
    }

    private void refused(PassphraseView asking, Exception failure) {
        if (lock.isWrong().test(failure)) {
            asking.wrong();
        } else {
            lock.broken().accept(failure);
        }
    }
}
