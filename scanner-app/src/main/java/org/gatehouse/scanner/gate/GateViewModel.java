package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.scanner.history.HistoryLines;
import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.scanner.standing.StandingItem;
import org.gatehouse.scanner.standing.StandingItems;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.jspecify.annotations.Nullable;

/// The scanning screen without its controls: what was shown to the gate, what it said, how it stands.
///
/// Its properties belong to the UI thread; [#sighted] may be called from any.
public final class GateViewModel implements AutoCloseable {
    private static final Duration REFRESH = Duration.ofSeconds(15);
    private static final int HISTORY = 40;

    private final GateClient gate;
    private final UiThread ui;
    private final Speech speech;
    private final InstantSource clock;
    private final Speaker speaker;
    private final Later later;
    private final Stay stay;
    private final JudgeLine line;
    private final ReadOnlyObjectWrapper<@Nullable Face> face = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper eventName = new ReadOnlyStringWrapper("");
    private final ObjectProperty<CameraState> camera = new SimpleObjectProperty<>(new CameraState.Off());
    private final RecentScans recent = new RecentScans();
    private final ObservableList<StandingItem> standing = FXCollections.observableArrayList();
    private final StringProperty entry = new SimpleStringProperty("");
    private @Nullable GateStanding lastStanding;
    private @Nullable Presented lastShown;
    private Running leaving = Running.none();
    private Running refreshing = Running.none();
    private GateClient.@Nullable Subscription subscription;

    public GateViewModel(GateClient gate, UiThread ui, Words words, InstantSource clock, Speaker speaker,
            Later later, Stay stay) {
        this.gate = gate;
        this.ui = ui;
        speech = new Speech(gate, words);
        this.clock = clock;
        this.speaker = speaker;
        this.later = later;
        this.stay = stay;
        line = new JudgeLine(gate, clock);
        eventName.set(gate.event().name());
        camera.addListener((_, _, _) -> drawStanding());
    }

    /// Follows the gate from now on.
    public void start() {
        subscription = gate.onStanding(now -> ui.run(() -> take(now)));
        line.afterwards(this::readHistory);
        line.afterwards(this::readPlace);
        refresh();
    }

    /// Says all that is on the screen again in another language; the verdict keeps its time.
    public void speak(Words now) {
        speech.speak(now);
        if (!hint.get().isEmpty())
            hint.set(now.say("gate.hint.unreadable"));
        line.afterwards(this::readPlace);
        line.afterwards(this::readHistory);
        line.afterwards(() -> ui.run(this::sayAgain));
    }

    /// What was judged before the language changed is on its way to the screen by now.
    private void sayAgain() {
        Presented presented = lastShown;
        if (presented != null)
            line.afterwards(() -> sayAgain(presented));
    }

    private void sayAgain(Presented presented) {
        Face drawn = speech.face(presented);
        ui.run(() -> {
            if (presented.equals(lastShown) && face.get() != null)
                face.set(drawn);
        });
    }

    private void refresh() {
        refreshing = later.after(REFRESH, () -> {
            line.afterwards(() -> {
                GateStanding now = gate.standing();
                ui.run(() -> take(now));
            });
            refresh();
        });
    }

    /// The camera saw something new.
    public void sighted(Sighting sighting) {
        switch (sighting) {
            case Sighting.Code code -> present(code.text());
            case Sighting.Several ignored -> line.afterwards(() -> told(new Presented(new Verdict.SeveralCodes(),
                    Optional.empty(), clock.instant())));
            case Sighting.Unreadable ignored -> ui.run(() -> hint.set(speech.words().say("gate.hint.unreadable")));
            case Sighting.Gone ignored -> ui.run(() -> hint.set(""));
        }
    }

    /// A code was typed by hand or by a scanner that types. Nothing typed is nothing presented; a space at either end
    /// may be part of the code.
    public void typed(String text) {
        if (text.isBlank())
            return;
        ui.run(this::dismiss);
        line.presentTyped(text, this::told);
    }

    /// The last guest's verdict leaves the screen first: while this one is judged it must not be taken for theirs.
    private void present(String text) {
        ui.run(this::dismiss);
        line.present(text, this::told);
    }

    /// On the judging thread: the verdict is on its way to the screen before anything else is done.
    private void told(Presented presented) {
        Face drawn = speech.face(presented);
        ui.run(() -> {
            lastShown = presented;
            show(drawn);
        });
        speaker.play(Chime.of(drawn.tone()));
        // whoever waits to be judged must not wait for the list of those before
        if (line.isIdle())
            readHistory();
    }

    private void show(Face drawn) {
        leaving.cancel();
        hint.set("");
        face.set(drawn);
        leaving = later.after(drawn.tone() == Tone.ADMIT ? stay.pass() : stay.others(), this::dismiss);
    }

    /// Takes the verdict off the screen.
    public void dismiss() {
        leaving.cancel();
        lastShown = null;
        face.set(null);
    }

    private void readHistory() {
        List<HistoryLine> lines = new HistoryLines(speech.words(), speech.times()).of(gate.recent(HISTORY), clock.instant());
        GateStanding now = gate.standing();
        ui.run(() -> {
            recent.take(lines);
            take(now);
        });
    }

    private void readPlace() {
        String text = gate.stand().flatMap(stand -> gate.facts().flatMap(facts -> facts.gate(stand.gate()))
                .map(here -> speech.words().say("gate.place", arg("gate", here.name()),
                        arg("direction", speech.words().of(stand.direction())))))
                .orElse("");
        ui.run(() -> place.set(text));
    }

    private void take(GateStanding now) {
        lastStanding = now;
        counts.set(now.counts());
        drawStanding();
    }

    private void drawStanding() {
        GateStanding now = lastStanding;
        if (now != null)
            standing.setAll(new StandingItems(speech.words(), speech.timesSoFar()).of(now, camera.get()));
    }

    /// Uploads and fetches changes now.
    public void syncNow() {
        gate.syncNow();
    }

    /// What the gate last said; null when nothing is to be shown.
    public ReadOnlyObjectProperty<@Nullable Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// A word of help while a code is in view that cannot be read.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// What is being typed into the entry field.
    public StringProperty entryProperty() {
        return entry;
    }

    /// The gate and the direction.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty eventNameProperty() {
        return eventName.getReadOnlyProperty();
    }

    public ObjectProperty<CameraState> cameraProperty() {
        return camera;
    }

    public RecentScans recent() {
        return recent;
    }

    public ObservableList<StandingItem> standing() {
        return standing;
    }

    /// Follows the gate no longer and takes no more codes. What was presented is still judged and shown.
    public void end() {
        leaving.cancel();
        refreshing.cancel();
        if (subscription != null)
            subscription.close();
        line.end();
    }

    /// Waits, for seconds where the disk stalls, until all that was presented is judged. Not on the UI thread.
    public void awaitLast() {
        line.close();
    }

    /// Both, when the window is gone.
    @Override
    public void close() {
        end();
        awaitLast();
    }
}
