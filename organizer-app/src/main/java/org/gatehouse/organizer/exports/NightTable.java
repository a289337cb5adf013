package org.gatehouse.organizer.exports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Statistics;

/// The report of the night as a table: the figures, then by ticket type, gate, minute and reason, what should not have
/// happened, and the devices. Every line says which part it belongs to, so that it can be filtered. No guest is named.
final class NightTable {
    private final OpenEvent event;
    private final Words words;
    private final List<List<Cell>> rows = new ArrayList<>();

    NightTable(OpenEvent event, Words words) {
        this.event = event;
        this.words = words;
    }

    Table of(Statistics now) {
        rows.clear();
        var figures = words.say("live.title");
        row(figures, words.say("report.sold"), now.asOf(), now.sold(), 0);
        row(figures, words.say("report.came-on-void"), now.asOf(), now.cameOnVoid(), 0);
        row(figures, words.say("live.admitted"), now.asOf(), now.admitted(), now.sold());
        row(figures, words.say("report.absent"), now.asOf(), now.remaining(), now.sold());
        row(figures, words.say("live.inside"), now.asOf(), now.inside(), 0);
        row(figures, words.say("report.surplus"), now.asOf(), now.surplus(), 0);
        now.types().forEach(type -> row(words.say("live.types"), type.name(), now.asOf(), type.admitted(),
                type.sold()));
        now.gates().forEach(gate -> row(words.say("live.gates"), gate.name(), now.asOf(), gate.entries(), 0));
        now.arrivals().forEach(one -> row(words.say("live.arrivals"), "", one.minute(), one.persons(), 0));
        now.refusals().forEach(one -> row(words.say("live.refusals"), words.of(one.verdict()), now.asOf(),
                one.count(), 0));
        incidents(now);
        now.devices().forEach(device -> row(words.say("report.waiting"), device.name(), seen(device),
                waiting(device), 0));
        return new Table(Stream.of("export.money.part", "export.money.line", "report.time", "report.count",
                "report.of").map(words::say).toList(), rows);
    }

    private void incidents(Statistics now) {
        var part = words.say("incidents.title");
        for (var incident : now.incidents()) {
            for (var admission : incident.admissions()) {
                row(part, incident.ticket().lastCharacters() + " · " + event.gateName(admission.gate()),
                        admission.at(), admission.persons(), 0);
            }
        }
        now.admittedVoid().forEach(late -> row(part, late.ticket().lastCharacters() + " · "
                + words.of(late.status()) + " · " + event.gateName(late.admission().gate()), late.admission().at(),
                late.admission().persons(), 0));
        row(part, words.say("report.held"), now.asOf(), now.quarantined(), 0);
    }

    /// @param of the whole that the count is a part of; 0 for none
    private void row(String part, String line, Instant at, int count, int of) {
        rows.add(List.of(new Cell.Text(part), new Cell.Text(line),
                new Cell.Moment(LocalDateTime.ofInstant(at, event.zone())), Cell.Number.of(count),
                of == 0 ? new Cell.Text("") : Cell.Number.of(of)));
    }

    private static Instant seen(Device device) {
        var seen = device.lastSeen();
        return seen == null ? device.enrolledAt() : seen;
    }

    private static int waiting(Device device) {
        var last = device.last();
        return last == null ? 0 : last.waiting();
    }
}
