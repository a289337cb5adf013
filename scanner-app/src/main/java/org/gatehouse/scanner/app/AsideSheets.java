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
    private final GateFlow flow;
    private final Sheets sheets;
    private final InstantSource clock;
    private final Consumer<HistoryLine> takeBack;

    AsideSheets(GateFlow flow, Sheets sheets, InstantSource clock, Consumer<HistoryLine> takeBack) {
        this.flow = flow;
        this.sheets = sheets;
        this.clock = clock;
        this.takeBack = takeBack;
    }

    void figures() {
        flow.aside().ifPresent(aside -> sheets
                .open(words -> new FiguresSheet(words, aside.times(), aside.figuresProperty())));
    }

    void history() {
        flow.scanning().ifPresent(model -> sheets.open(
                words -> new HistorySheet(words, model.news().recent(), model.times(), clock, takeBack)));
    }

    void incidents() {
        flow.aside().map(GateAside::incidents).ifPresent(incidents -> {
            Set<String> marked = incidents.unseen();
            sheets.open(words -> new IncidentsSheet(words, incidents.lines(), marked));
            incidents.looked();
        });
    }
}
