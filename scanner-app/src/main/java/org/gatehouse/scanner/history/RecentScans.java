package org.gatehouse.scanner.history;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The last records of this gate and the one that somebody has chosen among them. Use on the UI thread.
public final class RecentScans {
    private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable HistoryLine> chosen = new ReadOnlyObjectWrapper<>();

    /// Newest first.
    public ObservableList<HistoryLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Takes in how they are now. What was chosen stays chosen while it is among them.
    public void take(List<HistoryLine> now) {
        HistoryLine before = chosen.get();
        lines.setAll(now);
        // set anew even where nothing changed: the lists that show it have lost it
        chosen.set(null);
        if (before != null)
            now.stream().filter(line -> line.record().equals(before.record())).findFirst().ifPresent(chosen::set);
    }

    public void choose(HistoryLine line) {
        chosen.set(line);
    }

    /// Nobody looks at it any more.
    void chooseNone() {
        chosen.set(null);
    }

    /// None until somebody chooses one.
    public ReadOnlyObjectProperty<@Nullable HistoryLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
