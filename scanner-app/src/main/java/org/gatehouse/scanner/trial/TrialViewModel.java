package org.gatehouse.scanner.trial;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.scanner.trial.Trial.Ours;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.typing.TypedCodes;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.admission.Verdict;
import org.jspecify.annotations.Nullable;

/// Reads, judges and explains one ticket after the other as the doors would, and keeps nothing of it. Its property
/// belongs to the UI thread; [#sighted] may be called from any.
public final class TrialViewModel {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 3;
    /// Time to read what became of the last one.
    private static final Duration LAST_LOOK = Duration.ofSeconds(8);

    private final GateClient gate;
    private final Background background;
    private final Speech speech;
    private final InstantSource clock;
    private final Speaker speaker;
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new Trial.Waiting());
    private final Later later;
    private final Runnable over;
    private Running ending = Running.none();
    private int codes;
    private boolean ended;
    private @Nullable Verdict last;

    /// Ends by itself: a gate that was left in a trial would let a queue in and count nobody.
    ///
    /// @param over comes once, at the end
    public TrialViewModel(GateClient gate, Background background, Words words, InstantSource clock, Speaker speaker,
            Later later, Runnable over) {
        this.gate = gate;
        this.background = background;
        speech = new Speech(gate, words);
        this.clock = clock;
        this.speaker = speaker;
        this.later = later;
        this.over = over;
        ending = later.after(LONGEST, this::end);
    }

    /// Goes on to scanning.
    public void end() {
        ending.cancel();
        if (ended)
            return;
        ended = true;
        over.run();
    }

    /// Goes on in another language.
    public void speak(Words now) {
        speech.speak(now);
        Verdict known = last;
        if (known != null)
            background.work("say the trial again", () -> read(known)).onDone(trial::set).start();
    }

    /// The camera saw something new.
    public void sighted(Sighting sighting) {
        switch (sighting) {
            case Sighting.Code code -> look(() -> gate.look(code.text()));
            case Sighting.Several ignored -> background.ui().run(() -> trial.set(new Trial.Several()));
            case Sighting.Unreadable ignored -> background.ui().run(this::unreadable);
            case Sighting.Gone ignored -> {
            }
        }
    }

    /// What was read stays: whoever takes a ticket away holds it badly for a moment.
    private void unreadable() {
        if (!(trial.get() instanceof Trial.Read))
            trial.set(new Trial.Unreadable());
    }

    /// A code was typed, by hand or by a scanner; on whatever keyboard layout, as at the doors.
    public void typed(String text) {
        if (!text.isBlank())
            look(() -> gate.look(new TypedCodes(gate::look).meant(text)));
    }

    private void look(Callable<Verdict> looking) {
        background.work("try a ticket", looking).onDone(this::judged).start();
    }

    private void judged(Verdict verdict) {
        last = verdict;
        codes++;
        if (codes == MOST) {
            ending.cancel();
            ending = later.after(LAST_LOOK, this::end);
        }
        background.work("say what became of it", () -> read(verdict)).onDone(said -> {
            trial.set(said);
            // never the sound of somebody who is let in: nobody is
            speaker.play(Chime.UNJUDGED);
        }).start();
    }

    private Trial.Read read(Verdict verdict) {
        return new Trial.Read(speech.face(Objects.requireNonNull(verdict), clock.instant()), ours(verdict));
    }

    private static Ours ours(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass ignored -> Ours.YES;
            case Verdict.Attention ignored -> Ours.YES;
            case Verdict.Refusal refusal -> ours(refusal);
            case Verdict.CouldNotJudge ignored -> Ours.UNKNOWN;
        };
    }

    private static Ours ours(Verdict.Refusal refusal) {
        return switch (refusal) {
            case Verdict.AlreadyIn ignored -> Ours.YES;
            case Verdict.NotInside ignored -> Ours.YES;
            case Verdict.WrongGate ignored -> Ours.YES;
            case Verdict.TooEarly ignored -> Ours.YES;
            case Verdict.TooLate ignored -> Ours.YES;
            case Verdict.Void ignored -> Ours.YES;
            case Verdict.Unpaid ignored -> Ours.YES;
            case Verdict.WrongEvent ignored -> Ours.NO;
            case Verdict.Unknown ignored -> Ours.NO;
            case Verdict.Forged ignored -> Ours.NO;
            case Verdict.NotATicket ignored -> Ours.NO;
        };
    }

    public ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }
}
