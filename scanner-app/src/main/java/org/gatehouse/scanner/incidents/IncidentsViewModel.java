package org.gatehouse.scanner.incidents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.thread.UiThread;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.GateClient;

/// The incidents that this gate took part in, and which of them nobody has looked at yet. What was looked at is
/// remembered. Its properties belong to the UI thread.
public final class IncidentsViewModel {
    private static final String SEEN = "incidents.seen.";

    private final GateClient gate;
    private final UiThread ui;
    private final Speech speech;
    private final Settings settings;
    private final ObservableList<IncidentLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

    public IncidentsViewModel(GateClient gate, UiThread ui, Speech speech, Settings settings) {
        this.gate = gate;
        this.ui = ui;
        this.speech = speech;
        this.settings = settings;
    }

    /// Finds out which there are. Blocks.
    public void read() {
        List<IncidentLine> now = new IncidentLines(gate, speech, gate.standing().now())
                .of(gate.incidents(), seen());
        ui.run(() -> show(now));
    }

    private void show(List<IncidentLine> now) {
        if (!lines.equals(now))
            lines.setAll(now);
        unseen.set((int) now.stream().filter(line -> !line.seen()).count());
    }

    /// Somebody looks at all of them: none is new any more.
    public void looked() {
        if (unseen.get() == 0)
            return;
        Set<String> marks = new HashSet<>(seen());
        lines.forEach(line -> marks.add(line.mark()));
        settings.put(key(), String.join(" ", marks));
        show(lines.stream().map(IncidentLine::asSeen).toList());
    }

    private Set<String> seen() {
        return new HashSet<>(List.of(settings.get(key()).orElse("").split(" ")));
    }

    private String key() {
        return SEEN + gate.event().event().value();
    }

    public ObservableList<IncidentLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Marks of those that nobody has looked at.
    public Set<String> unseen() {
        return lines.stream().filter(line -> !line.seen()).map(IncidentLine::mark)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How many nobody has looked at.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }
}
