package org.gatehouse.scanner.incidents;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.ticket.TicketId;

/// Puts incidents into words. Asks the gate whose they are, so not on the UI thread.
final class IncidentLines {
    private final GateClient gate;
    private final Speech speech;
    private final Words words;
    private final Times times;
    private final Instant now;

    IncidentLines(GateClient gate, Speech speech, Instant now) {
        this.gate = gate;
        this.speech = speech;
        words = speech.words();
        times = speech.times();
        this.now = now;
    }

    /// @param seen marks of those that somebody has looked at
    List<IncidentLine> of(List<GateIncident> incidents, Set<String> seen) {
        return incidents.stream().map(incident -> line(incident, seen)).toList();
    }

    private IncidentLine line(GateIncident incident, Set<String> seen) {
        String mark = mark(incident);
        return switch (incident) {
            case GateIncident.AdmittedAgain again -> new IncidentLine(mark, seen.contains(mark),
                    words.say("incidents.again"), whose(incident.ticket()),
                    again.incident().admissions().stream().map(this::event).toList());
            case GateIncident.AdmittedVoid gone -> new IncidentLine(mark, seen.contains(mark),
                    words.say("incidents.void"), whose(incident.ticket()),
                    List.of(event(gone.what().admission()), words.say("incidents.void.since",
                            arg("status",
                                    words.say("face.void." + gone.what().status().name().toLowerCase(Locale.ROOT))),
                            arg("time", times.at(gone.what().since(), now)))));
        };
    }

    /// Says nothing of the ticket: it is kept among the settings.
    private static String mark(GateIncident incident) {
        List<?> what = switch (incident) {
            case GateIncident.AdmittedAgain again -> again.incident().admissions().stream().map(Admission::record)
                    .map(Object::toString).toList();
            case GateIncident.AdmittedVoid gone -> List.of("void", gone.what().admission().record().toString());
        };
        return Integer.toHexString(what.hashCode());
    }

    private String event(Admission admission) {
        String key = admission.device().equals(gate.event().device()) ? "incidents.event.here" : "incidents.event";
        return words.say(key, arg("time", times.at(admission.at(), now)),
                arg("gate", speech.gateName(admission.gate())));
    }

    private String whose(TicketId ticket) {
        String holder = gate.order(ticket).tickets().stream().filter(found -> found.ticket().equals(ticket))
                .findFirst().map(FoundTicket::holder).orElse("");
        String type = gate.facts().flatMap(facts -> facts.type(ticket.type())).map(found -> found.name()).orElse("");
        return Stream.of(holder, type).filter(part -> !part.isEmpty()).map(words::shown)
                .collect(Collectors.joining(" · "));
    }
}
