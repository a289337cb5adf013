package org.gatehouse.scanner.supervisor;

import java.util.List;
import java.util.Optional;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.scanner.history.RecentScans;
import org.gatehouse.scanner.supervisor.Deed.TakeBack;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.admission.RecordId;

/// What a supervisor may take back at this moment.
///
/// @param chosen the line chosen among the last scans, where somebody went in or out by it
/// @param last   the last entry or exit that still counts, where it is not the chosen one
record Offers(Optional<TakeBack> chosen, Optional<TakeBack> last) {
    static Offers of(RecentScans recent) {
        List<HistoryLine> lines = recent.lines();
        Optional<TakeBack> chosen = Optional.ofNullable(recent.chosenProperty().get())
                .filter(HistoryLine::isPassage).map(TakeBack::new);
        Optional<TakeBack> last = lines.stream().filter(HistoryLine::isPassage)
                .filter(line -> lines.stream().noneMatch(other -> takesBack(other, line.record()))).findFirst()
                .map(TakeBack::new).filter(deed -> !chosen.equals(Optional.of(deed)));
        return new Offers(chosen, last);
    }

    private static boolean takesBack(HistoryLine line, RecordId record) {
        return line.entry().what() instanceof Undo undo && undo.undone().equals(record);
    }

    boolean isNone() {
        return chosen.isEmpty() && last.isEmpty();
    }
}
