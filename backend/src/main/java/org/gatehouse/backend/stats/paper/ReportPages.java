package org.gatehouse.backend.stats.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.backend.ticket.pdf.Type;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Statistics;

/// What stands on the sheets: the figures and how they add up, when people came, by type, gate and reason, what should
/// not have happened, and the devices that told all this.
final class ReportPages {
    private static final float[] TYPE_ENDS = {0.7f, 0.85f, 1};
    private static final float[] GATE_ENDS = {0.85f, 1};
    private static final float[] DEVICES = {0, 0.32f, 0.54f, 0.68f, 0.8f};

    private final Sheets sheets;
    private final ReportWords words;
    private final NightReport report;
    private final Statistics numbers;

    ReportPages(Sheets sheets, ReportWords words, NightReport report) {
        this.sheets = sheets;
        this.words = words;
        this.report = report;
        this.numbers = report.numbers();
    }

    void draw() throws IOException {
        head();
        standing();
        new Figures(sheets).draw(figures());
        sheets.space(6);
        sheets.paragraph(words.say("adds-up", numbers.sold(), numbers.cameOnVoid(), numbers.admitted(),
                numbers.remaining()), Sheets.TEXT);
        if (numbers.surplus() > 0) {
            sheets.paragraph(words.say("surplus", numbers.surplus()), Sheets.TEXT);
        }
        arrivals();
        types();
        gates();
        refusals();
        new IncidentLines(sheets, words, report).draw();
        devices();
        int pages = sheets.count();
        sheets.close(words.say("foot", report.event().details().name(), words.day(numbers.asOf()),
                words.second(numbers.asOf())), page -> words.say("page", page, pages));
    }

    private void head() throws IOException {
        EventDetails details = report.event().details();
        sheets.line(report.organizer().isBlank()
                ? words.label("title")
                : words.label("title") + " · " + report.organizer(), Type.LABEL.sized(8));
        sheets.space(2);
        for (var line : sheets.setter().lines(details.name(), Type.TITLE, Sheets.WIDTH, 2)) {
            sheets.line(line, Type.TITLE);
        }
        sheets.space(2);
        sheets.line(details.venue().isBlank()
                ? words.day(details.start())
                : words.day(details.start()) + " · " + details.venue(), Sheets.TEXT);
        sheets.line(words.say("times", words.time(details.doors()), words.time(details.start()),
                words.end(details.start(), details.end())), Sheets.TEXT);
        sheets.space(6);
        sheets.line(words.say("as-of", words.second(numbers.asOf()), words.day(numbers.asOf())), Sheets.STRONG);
    }

    /// What the numbers may lack: said before any of them.
    private void standing() throws IOException {
        sheets.space(3);
        var missing = numbers.devices().stream()
                .filter(device -> device.mayLack(numbers.asOf(), report.event().details().end())
                        || device.waiting() > 0 && device.revokedAt() == null)
                .toList();
        if (missing.isEmpty()) {
            sheets.paragraph(words.say("all-reported"), Sheets.TEXT);
            return;
        }
        sheets.paragraph(words.say("not-reported", missing.size()), Sheets.STRONG);
        for (var device : missing) {
            sheets.paragraph("•  " + words.say("not-reported.device", device.name(), gate(device), seen(device),
                    device.waiting()), Sheets.TEXT);
        }
    }

    private List<Figures.Figure> figures() {
        boolean over = !numbers.asOf().isBefore(report.event().details().end());
        int refused = numbers.refusals().stream().mapToInt(Statistics.RefusalCount::count).sum();
        return List.of(figure("sold", numbers.sold(), words.say("sold.note")),
                figure("admitted", numbers.admitted(), words.percent(numbers.admitted(), numbers.sold())),
                figure(over ? "no-shows" : "to-come", numbers.remaining(),
                        words.percent(numbers.remaining(), numbers.sold())),
                figure("inside", numbers.inside(), words.say("inside.note")),
                figure("refused", refused, words.say("refused.note")));
    }

    private Figures.Figure figure(String key, int value, String note) {
        return new Figures.Figure(words.label(key), words.number(value), note);
    }

    private void arrivals() throws IOException {
        var minutes = ArrivalsPlot.length(numbers.arrivals()).toMinutes();
        sheets.need(210);
        sheets.heading(words.say("arrivals", minutes));
        if (numbers.arrivals().isEmpty()) {
            sheets.line(words.say("arrivals.none"), Sheets.TEXT);
        } else {
            new ArrivalsPlot(sheets, words).draw(numbers.arrivals());
        }
    }

    private void types() throws IOException {
        sheets.heading(words.say("types"));
        sheets.row(List.of(words.say("type"), words.say("sold"), words.say("admitted"), words.say("share")), TYPE_ENDS,
                Sheets.SMALL);
        for (var type : numbers.types()) {
            sheets.row(List.of(type.name(), words.number(type.sold()), words.number(type.admitted()),
                    words.percent(type.admitted(), type.sold())), TYPE_ENDS, Sheets.TEXT);
        }
    }

    private void gates() throws IOException {
        int all = numbers.gates().stream().mapToInt(Statistics.GateCount::entries).sum();
        sheets.heading(words.say("gates"));
        sheets.row(List.of(words.say("gate"), words.say("entries"), words.say("share")), GATE_ENDS, Sheets.SMALL);
        for (var gate : numbers.gates()) {
            sheets.row(List.of(gate.name(), words.number(gate.entries()), words.percent(gate.entries(), all)),
                    GATE_ENDS, Sheets.TEXT);
        }
    }

    private void refusals() throws IOException {
        sheets.heading(words.say("refusals"));
        if (numbers.refusals().isEmpty()) {
            sheets.line(words.say("refusals.none"), Sheets.TEXT);
        }
        var sorted = numbers.refusals().stream()
                .sorted(Comparator.comparingInt(Statistics.RefusalCount::count).reversed()).toList();
        for (var refusal : sorted) {
            sheets.row(List.of(words.of("verdict", refusal.verdict()), words.number(refusal.count())),
                    new float[]{1}, Sheets.TEXT);
        }
    }

    private void devices() throws IOException {
        sheets.heading(words.say("devices"));
        sheets.listing(List.of(words.say("device"), words.say("gate"), words.say("last-heard"), words.say("waiting"),
                words.say("standing")), DEVICES, Sheets.SMALL);
        for (var device : numbers.devices()) {
            var cells = new ArrayList<>(List.of(device.name(), gate(device), seen(device),
                    words.number(device.waiting()), standing(device)));
            sheets.listing(cells, DEVICES, Sheets.TEXT);
        }
    }

    private String standing(Device device) {
        if (device.revokedAt() != null) {
            return words.say("standing.revoked");
        }
        return words.say(device.lastSeen() == null
                ? "standing.never"
                : device.isQuiet(numbers.asOf()) ? "standing.quiet" : "standing.live");
    }

    private String seen(Device device) {
        var seen = device.lastSeen();
        return seen == null ? "–" : words.moment(seen, numbers.asOf());
    }

    private String gate(Device device) {
        var last = device.last();
        var gate = last == null ? null : last.gate();
        return report.event().gates().stream().filter(known -> known.id().equals(gate)).map(known -> known.name())
                .findFirst().orElse("–");
    }
}
