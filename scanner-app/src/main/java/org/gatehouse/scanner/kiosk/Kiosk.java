package org.gatehouse.scanner.kiosk;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javafx.stage.Stage;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.sheet.Sheets;
import org.gatehouse.scanner.supervisor.Supervision;

/// The ways out of the window. While it is locked each of them leads past a supervisor; and nobody closes a gate whose
/// records wait without being told. Use on the UI thread.
public final class Kiosk {
    private final WindowLock lock;
    private final FullScreen fullScreen;
    private final Supervision supervision;
    private final Sheets sheets;
    private final Notices notices;
    private final IntSupplier waiting;
    private final BooleanSupplier opening;

    /// @param waiting records that only this machine holds, as far as known
    /// @param opening whether a gate is on its way that knows its supervisors
    public Kiosk(WindowLock lock, FullScreen fullScreen, Supervision supervision, Sheets sheets, Notices notices,
            IntSupplier waiting, BooleanSupplier opening) {
        this.lock = lock;
        this.fullScreen = fullScreen;
        this.supervision = supervision;
        this.sheets = sheets;
        this.notices = notices;
        this.waiting = waiting;
        this.opening = opening;
    }

    /// Asks before the window is closed, whatever way: by its button, a key of the system's, or the program's end.
    public void guard(Stage stage) {
        stage.setOnCloseRequest(asked -> {
            if (!mayClose(stage::close))
                asked.consume();
        });
    }

    /// Locks the window, or opens it again.
    public void switchOver() {
        if (lock.isLocked())
            allow(this::open);
        else
            supervision.whether(this::offer, () -> notices
                    .show(words -> Notice.of(Tone.ATTENTION, words.say("lock.nobody"), words.say("lock.nobody.next"))));
    }

    private void offer() {
        sheets.ask(words -> new Question(words.say("lock.title"), words.say("lock.text"), words.say("lock.yes"),
                words.say("lock.no"), Tone.ACCENT), () -> {
                    lock.lock();
                    notices.show(words -> Notice.done(words.say("lock.done")));
                });
    }

    /// Fills the screen, or leaves it.
    public void switchFullScreen() {
        if (!lock.isLocked())
            fullScreen.switchOver();
        else
            allow(() -> {
                open();
                fullScreen.leave();
            });
    }

    private void open() {
        lock.unlock();
        notices.show(words -> Notice.done(words.say("lock.open")));
    }

    /// Does what belongs to a supervisor while the window is locked, and to anybody while it is not. Where nobody can
    /// have a PIN, nobody is locked in.
    public void allow(Runnable then) {
        if (!lock.isLocked())
            then.run();
        else if (!opening.getAsBoolean())
            supervision.allow(then, then);
    }

    /// Somebody wants to close the window.
    ///
    /// @param close does so
    /// @return whether it may close at once; otherwise `close` runs later, or never
    boolean mayClose(Runnable close) {
        if (!lock.isLocked() && waiting.getAsInt() == 0)
            return true;
        if (!lock.isLocked())
            askFirst(close);
        else if (!opening.getAsBoolean())
            supervision.allow(() -> closed(close), () -> askFirst(close));
        return false;
    }

    private void closed(Runnable close) {
        if (waiting.getAsInt() == 0)
            close.run();
        else
            askFirst(close);
    }

    private void askFirst(Runnable close) {
        int records = waiting.getAsInt();
        sheets.ask(words -> new Question(words.say("close.title"), text(words, records), words.say("close.yes"),
                words.say("close.no"), Tone.ATTENTION), close);
    }

    private static String text(Words words, int records) {
        return records == 0 ? words.say("close.text") : words.say("close.waiting", arg("count", records));
    }
}
