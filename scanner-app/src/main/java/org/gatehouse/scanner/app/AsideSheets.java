package org.gatehouse.scanner.app;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.gatehouse.scanner.figures.FiguresSheet;
import org.gatehouse.scanner.gate.GateAside;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.scanner.history.HistorySheet;
import org.gatehouse.scanner.incidents.IncidentsSheet;
import org.gatehouse.scanner.sheet.Sheets;

/// What the gate has done so far: its figures, its last scans, its incidents.
final class AsideSheets {
    private final Scanning scanning;
    private final Sheets sheets;
    private final InstantSource clock;
    private final Consumer<HistoryLine> takeBack;

    AsideSheets(Scanning scanning, Sheets sheets, InstantSource clock, Consumer<HistoryLine> takeBack) {
        this.scanning = scanning;
        this.sheets = sheets;
        this.clock = clock;
        this.takeBack = takeBack;
    }

    void figures() {
        scanning.aside().ifPresent(aside -> sheets
                .open(words -> new FiguresSheet(words, aside.times(), aside.figuresProperty())));
    }

    void history() {
        scanning.model().ifPresent(model -> sheets.open(
                words -> new HistorySheet(words, model.news().recent(), model.times(), clock, takeBack)));
    }

    void incidents() {
        scanning.aside().map(GateAside::incidents).ifPresent(incidents -> {
            Set<String> marked = incidents.unseen();
            sheets.open(words -> new IncidentsSheet(words, incidents.lines(), marked));
            incidents.looked();
        });
    }
}
