package org.gatehouse.scanner.gate;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.camera.CameraState;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.scanner.history.HistoryLines;
import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.scanner.standing.StandingItem;
import org.gatehouse.scanner.standing.StandingItems;
import org.gatehouse.scanner.times.Later;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the gate stands, how it stands, and what it said before. Its properties belong to the UI thread.
public final class GateNews {
    private static final Logger LOG = LoggerFactory.getLogger(GateNews.class);
    private static final Duration REFRESH = Duration.ofSeconds(15);
    private static final int HISTORY = 40;

    private final GateClient gate;
    private final UiThread ui;
    private final Speech speech;
    private final InstantSource clock;
    private final Later later;
    private final JudgeLine line;
    private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper eventName = new ReadOnlyStringWrapper("");
    private final ObjectProperty<CameraState> camera = new SimpleObjectProperty<>(new CameraState.Off());
    private final ObjectProperty<OptionalLong> room = new SimpleObjectProperty<>(OptionalLong.empty());
    private final RecentScans recent = new RecentScans();
    private final ObservableList<StandingItem> standing = FXCollections.observableArrayList();
    private @Nullable GateStanding last;
    private Running refreshing = Running.none();
    private GateClient.@Nullable Subscription subscription;

    /// @param line where the gate is asked, so that no guest waits for it
    GateNews(GateClient gate, UiThread ui, Speech speech, InstantSource clock, Later later, JudgeLine line) {
        this.gate = gate;
        this.ui = ui;
        this.speech = speech;
        this.clock = clock;
        this.later = later;
        this.line = line;
        eventName.set(gate.event().name());
        camera.addListener((_, _, _) -> drawStanding());
        room.addListener((_, _, _) -> drawStanding());
    }

    void start() {
        subscription = gate.onStanding(now -> ui.run(() -> take(now)));
        sayAgain();
        refresh();
    }

    /// Reads and says all of it, as in another language.
    void sayAgain() {
        line.afterwards(this::readPlace);
        line.afterwards(this::readHistory);
    }

    /// Stands elsewhere from now on; says whether the disk took it. Blocks.
    boolean stand(GateId there, Direction direction) {
        try {
            gate.standAt(there, direction);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The gate stands where it stood", e);
            return false;
        } finally {
            readPlace();
        }
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

    /// Blocks.
    void readHistory() {
        List<HistoryLine> lines = new HistoryLines(speech.words(), speech.times(), speech::gateName).of(
                gate.recent(HISTORY),
                clock.instant());
        GateStanding now = gate.standing();
        ui.run(() -> {
            recent.take(lines);
            take(now);
        });
    }

    private void readPlace() {
        Words words = speech.words();
        String text = gate.stand().flatMap(stand -> gate.facts().flatMap(facts -> facts.gate(stand.gate()))
                .map(here -> words.say("gate.place", arg("gate", here.name()),
                        arg("direction", words.of(stand.direction())))))
                .orElse("");
        ui.run(() -> place.set(text));
    }

    private void take(GateStanding now) {
        last = now;
        counts.set(now.counts());
        drawStanding();
    }

    private void drawStanding() {
        GateStanding now = last;
        if (now != null)
            standing.setAll(new StandingItems(speech.words(), speech.timesSoFar()).of(now, camera.get(), room.get()));
    }

    ReadOnlyObjectProperty<@Nullable Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyStringProperty eventNameProperty() {
        return eventName.getReadOnlyProperty();
    }

    public ObjectProperty<OptionalLong> roomProperty() {
        return room;
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

    void end() {
        refreshing.cancel();
        if (subscription != null)
            subscription.close();
    }
}
