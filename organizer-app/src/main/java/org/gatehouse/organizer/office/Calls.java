package org.gatehouse.organizer.office;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Notices;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;

import javafx.beans.property.ObjectProperty;

/// Calls to the cloud from screens: on a worker, with the answer or the [Trouble] delivered on the UI thread.
/// Keeps [Connection] true to what happened and tells when the sign-in is over.
public final class Calls {
    private final Background background;
    private final Connection connection;
    private final Notices notices;
    private final Words words;
    private final Undos undos;
    private final Sentences sentences;
    private Runnable signedOut = () -> {};

    public Calls(Background background, Connection connection, Notices notices, Words words) {
        this(background, connection, notices, words, new Undos());
    }

    /// @param undos outlives a change of language
    public Calls(Background background, Connection connection, Notices notices, Words words, Undos undos) {
        this.words = words;
        this.undos = undos;
        this.background = background;
        this.connection = connection;
        this.notices = notices;
        this.sentences = new Sentences(words);
    }

    /// Who is told that the person must sign in again.
    public void whenSignedOut(Runnable action) {
        signedOut = action;
    }

    public <T> Call<T> to(String name, Callable<T> task) {
        return new Call<>(name, task, this);
    }

    /// Asks now and again `pause` after each answer, until cancelled. A trouble does not end it, the end of the
    /// sign-in does.
    public <T> Running repeat(String name, Duration pause, Callable<T> task, Consumer<T> done,
            Consumer<Trouble> trouble) {
        return background.repeat(name, pause, task, result -> {
            reached();
            done.accept(result);
        }, failure -> failed(failure, trouble));
    }

    public Background background() {
        return background;
    }

    public Connection connection() {
        return connection;
    }

    /// What to tell the user of a trouble.
    public Notice notice(Trouble trouble) {
        return sentences.notice(trouble);
    }

    /// The same in place of a page's content.
    public Phase phase(Trouble trouble) {
        var notice = sentences.notice(trouble);
        return new Phase.Failed(notice.title(), notice.nextStep());
    }

    /// Shows a trouble over the window; the unforeseen with its code.
    public void tell(String work, Trouble trouble) {
        if (trouble instanceof Trouble.Unforeseen unforeseen) {
            notices.unforeseen(work, unforeseen.failure());
        } else {
            notices.show(notice(trouble));
        }
    }

    /// Tells a trouble beside the fields of a form it is about; where they cannot tell all of it, above them.
    public void tell(Trouble trouble, Faults faults, ObjectProperty<Optional<Notice>> above) {
        if (!faults.show(trouble)) {
            above.set(Optional.of(notice(trouble)));
        }
    }

    public Notices notices() {
        return notices;
    }

    /// What was done last and can be taken back.
    public Undos undos() {
        return undos;
    }

    Words words() {
        return words;
    }

    /// Says that something was done, and offers to take it back: now by the notice, later by the key.
    ///
    /// @param question asked before it is taken back later on
    /// @param back the call that takes it back, refused where somebody has changed it since
    /// @param taken what came of that
    public <T> void did(String said, Function<Words, String> question, Callable<T> back, Consumer<T> taken) {
        var step = new Reversal<>(question, back, taken, this);
        undos.remember(step);
        notices.show(Notice.done(said).offering(words.say("undo"), step::takeBack));
    }

    void reached() {
        connection.reached();
    }

    void failed(Exception failure, Consumer<Trouble> receiver) {
        var trouble = Trouble.of(failure);
        connection.failed(trouble);
        receiver.accept(trouble);
        if (trouble instanceof Trouble.SignedOut) {
            signedOut.run();
        }
    }
}
