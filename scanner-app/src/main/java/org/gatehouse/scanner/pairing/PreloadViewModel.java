package org.gatehouse.scanner.pairing;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.words.Words;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.ProgressListener.Progress;

/// Loading the list of tickets, with its progress, and a way on where it fails.
public final class PreloadViewModel {
    /// The line's part of the way: while the last rows come, the first are in the store already.
    private static final double LINE = 0.9;

    private final GateClient gate;
    private final Background background;
    private Words words;
    private final Runnable loaded;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private Progress progress = new Progress.Asking();
    private Optional<PreloadFailure> failure = Optional.empty();

    /// @param loaded is called once the list is in use
    public PreloadViewModel(GateClient gate, Background background, Words words, Runnable loaded) {
        this.gate = gate;
        this.background = background;
        this.words = words;
        this.loaded = loaded;
    }

    /// Loads, or goes on loading after a failure.
    public void load() {
        if (busy.get())
            return;
        busy.set(true);
        failure = Optional.empty();
        notice.set(Optional.empty());
        show(new Progress.Asking());
        Consumer<Progress> at = background.latest(this::show);
        background.work("preload", () -> {
            gate.preload(at::accept);
            return gate;
        }).onEnd(() -> busy.set(false)).onDone(_ -> loaded.run()).onFailed(this::failed).start();
    }

    /// Says all that stands there again in another language.
    public void speak(Words now) {
        words = now;
        notice.set(failure.map(this::notice));
        if (failure.isEmpty())
            show(progress);
    }

    private void show(Progress now) {
        progress = now;
        switch (now) {
            case Progress.Asking ignored -> show(-1, words.say("preload.asking"));
            case Progress.Fetching fetching -> show(LINE * fetching.bytes() / Math.max(1, fetching.of()),
                    words.say("preload.fetching", arg("done", fetching.bytes() / 1024),
                            arg("all", fetching.of() / 1024)));
            case Progress.Storing storing -> show(LINE + (1 - LINE) * storing.rows() / Math.max(1, storing.of()),
                    words.say("preload.storing", arg("done", storing.rows()), arg("all", storing.of())));
            case Progress.Ready ready -> show(1, words.say("preload.ready", arg("count", ready.tickets())));
        }
    }

    private void show(double part, String words) {
        share.set(part);
        text.set(words);
    }

    private void failed(Exception thrown) {
        if (!(thrown instanceof PreloadFailed preload))
            throw new IllegalStateException("Loading failed in an unforeseen way", thrown);
        text.set("");
        failure = Optional.of(preload.reason());
        notice.set(failure.map(this::notice));
    }

    private Notice notice(PreloadFailure reason) {
        return switch (reason) {
            case PreloadFailure.NotFetched not -> new CloudWords(words).notice(not.why());
            case PreloadFailure.NotTrusted ignored -> of("preload.not-trusted");
            case PreloadFailure.OtherEvent ignored -> of("preload.other-event");
            case PreloadFailure.Older ignored -> of("preload.older");
            case PreloadFailure.Torn ignored -> of("preload.torn");
            case PreloadFailure.NotStored not -> of(not.diskFull() ? "preload.disk-full" : "preload.not-stored");
        };
    }

    private Notice of(String key) {
        return Notice.of(Tone.ATTENTION, words.say(key), words.say(key + ".next"));
    }

    /// How much is done, 0 to 1; below 0 while that is not known.
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }
}
