package org.gatehouse.scanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.junit.jupiter.api.Test;

/// What somebody chose among the last records.
class RecentScansTest {
    private final RecentScans scans = new RecentScans();
    private final List<HistoryLine> night = lines(new FakeGate()
            .remembering("2026-09-12T18:39:12Z", in(Grounds.LISTED), "Ada Lindqvist")
            .remembering("2026-09-12T18:38:40Z", new GateRecord.Refused(VerdictKind.ALREADY_IN), "Ben Osei")
            .remembering("2026-09-12T18:38:02Z", in(Grounds.FOUND), "Noor van der Berg").recent(10));

    @Test
    void whatIsChosenStaysChosenWhileOthersComeBeforeIt() {
        scans.take(night.subList(1, 3));
        scans.choose(night.get(2));
        List<HistoryLine> told = new ArrayList<>();
        scans.chosenProperty().addListener((_, _, now) -> {
            if (now != null)
                told.add(now);
        });

        scans.take(night);

        assertThat(scans.chosenProperty().get()).isEqualTo(night.get(2));
        assertThat(told).as("lists that show it are told where it is now").containsExactly(night.get(2));
    }

    @Test
    void whatIsNoLongerThereIsNotChosen() {
        scans.take(night);
        scans.choose(night.get(2));

        scans.take(night.subList(0, 2));

        assertThat(scans.chosenProperty().get()).isNull();
    }

    @Test
    void everyLineSaysHowTheTicketWasFound() {
        assertThat(night).extracting(HistoryLine::how).containsExactly("code scanned", "", "found by hand");
    }

    private static List<HistoryLine> lines(List<HistoryEntry> entries) {
        return new HistoryLines(GateWords.in(Locale.UK), new Times(GateWords.in(Locale.UK), Festival.facts().zone()),
                gate -> gate.value()).of(entries, Festival.NOW);
    }

    private static GateRecord.In in(Grounds grounds) {
        return new GateRecord.In(1, grounds, null);
    }
}
