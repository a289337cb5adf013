package org.gatehouse.scanner.gate;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.figures.Figures;
import org.gatehouse.scanner.incidents.IncidentsViewModel;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding;
import org.jspecify.annotations.Nullable;

/// What stands beside the scanning: the gate's figures, its incidents, and the room on the disk. Read on threads of its
/// own, so that no guest waits for it. Its properties belong to the UI thread.
public final class GateAside implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final GateClient gate;
    private final Background background;
    private final Speech speech;
    private final IncidentsViewModel incidents;
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OptionalLong> room = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private int known = -1;
    private Running figuring = Running.none();
    private GateClient.@Nullable Subscription subscription;

    /// What was read at once.
    private record Read(Figures figures, OptionalLong room) {}

    public GateAside(GateClient gate, Background background, Words words, Settings settings) {
        this.gate = gate;
        this.background = background;
        speech = new Speech(gate, words);
        incidents = new IncidentsViewModel(gate, background.ui(), speech, settings);
    }

    /// Follows the gate from now on.
    public void start() {
        subscription = gate.onStanding(now -> {
            Figures read = figures(now);
            background.ui().run(() -> take(read, now));
        });
        // even where nobody comes, a pace falls and a disk fills
        figuring = background.repeat("read the gate's figures", PAUSE,
                () -> new Read(figures(gate.standing()), gate.freeSpace()), read -> {
                    figures.set(read.figures());
                    room.set(read.room());
                    // an incident that is known can grow by another entry
                    if (known > 0)
                        readIncidents();
                }, _ -> {});
    }

    private Figures figures(GateStanding now) {
        return Figures.of(now, gate.arrivals(Figures.since(now.now())));
    }

    private void take(Figures read, GateStanding now) {
        figures.set(read);
        int count = now.notices().stream()
                .mapToInt(notice -> notice instanceof GateStanding.Notice.Incidents some ? some.count() : 0).sum();
        if (count != known) {
            known = count;
            readIncidents();
        }
    }

    private void readIncidents() {
        background.work("read the gate's incidents", () -> {
            incidents.read();
            return List.of();
        }).start();
    }

    /// Goes on in another language.
    public void speak(Words now) {
        speech.speak(now);
        readIncidents();
    }

    /// None before they were read.
    public ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Bytes left on the disk, where the machine says.
    public ReadOnlyObjectProperty<OptionalLong> roomProperty() {
        return room.getReadOnlyProperty();
    }

    public IncidentsViewModel incidents() {
        return incidents;
    }

    /// Times in the event's zone as far as it is known already.
    public Times times() {
        return speech.timesSoFar();
    }

    @Override
    public void close() {
        figuring.cancel();
        GateClient.Subscription following = subscription;
        if (following != null)
            following.close();
    }
}
