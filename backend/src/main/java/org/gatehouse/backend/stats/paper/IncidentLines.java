package org.gatehouse.backend.stats.paper;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.IncidentId;
import org.gatehouse.ticketing.wire.IncidentMark;
import org.gatehouse.ticketing.wire.Statistics;

/// What should not have happened, and what was done about it. Tickets are named by their last characters.
final class IncidentLines {
    private final Sheets sheets;
    private final ReportWords words;
    private final NightReport report;

    IncidentLines(Sheets sheets, ReportWords words, NightReport report) {
        this.sheets = sheets;
        this.words = words;
        this.report = report;
    }

    void draw() throws IOException {
        Statistics numbers = report.numbers();
        int all = numbers.incidents().size() + numbers.admittedVoid().size() + numbers.quarantined();
        sheets.heading(words.say("incidents"));
        sheets.line(words.say("incidents.count", all, numbers.openIncidents()), Sheets.STRONG);
        for (var incident : numbers.incidents()) {
            told(words.say("incident.again", incident.ticket().lastCharacters(), incident.admissions().size()),
                    incident.admissions(), mark(IncidentId.of(incident), incident.admissions().size()));
        }
        for (var late : numbers.admittedVoid()) {
            told(words.say("incident.void", late.ticket().lastCharacters(), words.of("status", late.status()),
                    words.second(late.since())), List.of(late.admission()), mark(IncidentId.of(late), 1));
        }
        if (numbers.quarantined() > 0) {
            sheets.space(4);
            sheets.paragraph(words.say("incident.held", numbers.quarantined()), Sheets.TEXT);
        }
    }

    private void told(String title, List<Admission> admissions, Optional<IncidentMark> mark) throws IOException {
        sheets.need(50);
        sheets.space(4);
        sheets.paragraph(title, Sheets.TEXT);
        for (var admission : admissions) {
            sheets.note(words.say("incident.admission", gate(admission), words.second(admission.at())));
        }
        sheets.note(mark.map(this::dealt).orElseGet(() -> words.say("incident.open")));
    }

    private String dealt(IncidentMark mark) {
        var name = mark.byName();
        return words.say("incident.dealt", name == null ? words.say("incident.somebody") : name,
                words.second(mark.at()), mark.note());
    }

    private Optional<IncidentMark> mark(IncidentId id, int members) {
        return report.marks().stream().filter(mark -> mark.settles(id, members)).findFirst();
    }

    private String gate(Admission admission) {
        return report.event().gates().stream().filter(gate -> gate.id().equals(admission.gate()))
                .map(gate -> gate.name()).findFirst().orElse(admission.gate().value());
    }
}
