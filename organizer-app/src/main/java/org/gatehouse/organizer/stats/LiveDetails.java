package org.gatehouse.organizer.stats;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.desk.screen.Banner;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Figure;
import org.gatehouse.organizer.office.Meter;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.organizer.office.Tools;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.AfterVoid;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.Statistics;

/// Puts statistics into words and bars.
final class LiveDetails {
    private final OpenEvent event;
    private final Tools tools;
    private final Words words;

    LiveDetails(OpenEvent event, Tools tools) {
        this.event = event;
        this.tools = tools;
        this.words = tools.words();
    }

    Region[] figures(Reading reading) {
        var now = reading.numbers();
        var share = words.say("live.admitted.note",
                arg("percent", words.percent(Meter.share(now.admitted(), now.sold()))),
                arg("sold", now.sold()));
        var admitted = Figure.of("live-admitted", words.say("live.admitted"), words.number(now.admitted()), share);
        admitted.getStyleClass().add("admit");
        admitted.getChildren().add(2, Meter.of(now.admitted(), now.sold(), share));
        int refused = now.refusals().stream().mapToInt(Statistics.RefusalCount::count).sum();
        var figures = new ArrayList<Region>(List.of(admitted,
                Figure.of("live-inside", words.say("live.inside"), words.number(now.inside()),
                        now.surplus() == 0
                                ? words.say("live.inside.note")
                                : words.say("live.surplus", arg("n", now.surplus())))));
        figures.addAll(absent(reading.expected(), isOver(reading)));
        figures.add(Figure.of("live-refused", words.say("live.refused"), words.number(refused),
                words.say("live.refused.note")));
        return figures.toArray(Region[]::new);
    }

    private boolean isOver(Reading reading) {
        return !reading.asOf().isBefore(event.event().details().end());
    }

    /// Who may still come, and who will not: each told only where there can be any.
    private List<Region> absent(Expected expected, boolean over) {
        var absent = new ArrayList<Region>();
        if (!over) {
            absent.add(Figure.of("live-remaining", words.say("live.remaining"), words.number(expected.toCome()),
                    words.say("live.remaining.note")));
        }
        if (over || expected.noShows() > 0) {
            absent.add(Figure.of("live-no-shows", words.say("live.no-shows"), words.number(expected.noShows()),
                    words.say("live.no-shows.note")));
        }
        return absent;
    }

    /// What makes these numbers less than the whole truth.
    List<Node> warnings(Statistics now) {
        var warnings = new ArrayList<Node>();
        var unheard = now.devices().stream().filter(device -> device.mayLack(now.asOf(), event.event().details().end()))
                .toList();
        if (!unheard.isEmpty()) {
            var names = unheard.stream().map(device -> unheard(device)).toList();
            warnings.add(banner("live-unheard",
                    Notice.of(Tone.ATTENTION, words.say("live.unheard", arg("n", unheard.size())),
                            String.join(" ", names) + " " + words.say("live.unheard.next"))));
        }
        if (now.quarantined() > 0) {
            warnings.add(banner("live-quarantined",
                    Notice.of(Tone.ATTENTION, words.say("live.quarantined", arg("n", now.quarantined())),
                            words.say("live.quarantined.next"))));
        }
        return warnings;
    }

    List<Bars.Bar> types(Statistics now) {
        return now.types().stream()
                .map(type -> new Bars.Bar("live-type-" + type.type(), type.name(), type.admitted(), type.sold(),
                        words.say("events.sold", arg("sold", type.admitted()), arg("capacity", type.sold()))))
                .toList();
    }

    List<Bars.Bar> gates(Reading reading) {
        var now = reading.numbers();
        long most = now.gates().stream().mapToInt(Statistics.GateCount::entries).max().orElse(0);
        return now.gates().stream()
                .map(gate -> new Bars.Bar("live-gate-" + gate.gate().value(), gate.name(), gate.entries(), most,
                        words.say("live.gate", arg("n", gate.entries()),
                                arg("rate", tools.formats().rate(
                                        Pace.before(reading.asOf(), Pace.SHORT, gate.recent()).perMinute())))))
                .toList();
    }

    List<Bars.Bar> refusals(Statistics now) {
        var sorted = now.refusals().stream().filter(refusal -> refusal.count() > 0)
                .sorted(Comparator.comparingInt(Statistics.RefusalCount::count).reversed()).toList();
        long most = sorted.isEmpty() ? 0 : sorted.getFirst().count();
        return sorted.stream()
                .map(refusal -> new Bars.Bar(
                        "live-refusal-" + refusal.verdict().name().toLowerCase(java.util.Locale.ROOT),
                        words.of(refusal.verdict()), refusal.count(), most, words.number(refusal.count())))
                .toList();
    }

    List<Node> incidents(Statistics now) {
        var nodes = new ArrayList<Node>();
        nodes.add(Pages.label(words.say("live.incidents"), "gh-card-title"));
        if (now.incidents().isEmpty() && now.admittedVoid().isEmpty()) {
            nodes.add(Pages.wrapping(words.say("live.incidents.empty"), "gh-muted"));
        }
        now.incidents().forEach(incident -> nodes.add(incident(incident)));
        now.admittedVoid().forEach(late -> nodes.add(late(late)));
        return nodes;
    }

    private Node incident(Incident incident) {
        var title = words.say("live.incident", arg("code", incident.ticket().lastCharacters()),
                arg("n", incident.admissions().size()));
        var box = new VBox(Pages.wrapping(title, "gh-strong"));
        incident.admissions()
                .forEach(admission -> box.getChildren().add(Pages.wrapping(told(admission), "gh-muted", "gh-small")));
        box.getStyleClass().addAll("gh-incident", Tone.REFUSE.styleClass());
        return box;
    }

    private Node late(AfterVoid late) {
        var title = words.say("live.incident.void", arg("code", late.ticket().lastCharacters()),
                arg("time", tools.formats().second(late.since(), event.zone())));
        var box = new VBox(Pages.wrapping(title, "gh-strong"),
                Pages.wrapping(told(late.admission()), "gh-muted", "gh-small"));
        box.getStyleClass().addAll("gh-incident", Tone.REFUSE.styleClass());
        return box;
    }

    private String told(Admission admission) {
        var key = admission.grounds() == GateRecord.Grounds.OVERRIDE
                ? "live.incident.override"
                : "live.incident.admission";
        return words.say(key, arg("gate", event.gateName(admission.gate())),
                arg("time", tools.formats().second(admission.at(), event.zone())));
    }

    private String unheard(Device device) {
        var last = device.last();
        var gate = last == null ? null : last.gate();
        var seen = device.lastSeen();
        return words.say("live.unheard.device", arg("name", device.name()),
                arg("gate", gate == null ? words.say("devices.nowhere") : event.gateName(gate)),
                arg("since", tools.formats().time(seen == null ? device.enrolledAt() : seen, event.zone())),
                arg("n", last == null ? 0 : last.waiting()));
    }

    private Banner banner(String id, Notice notice) {
        var banner = new Banner(id, words);
        banner.noticeProperty().set(Optional.of(notice));
        return banner;
    }
}
