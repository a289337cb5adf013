package org.gatehouse.organizer.incidents;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.wire.IncidentMark;

/// Puts incidents into words.
final class Told {
    private final OpenEvent event;
    private final Night night;
    private final Words words;
    private final Formats formats;

    Told(OpenEvent event, Night night, Words words, Formats formats) {
        this.event = event;
        this.night = night;
        this.words = words;
        this.formats = formats;
    }

    String title(Listed one) {
        return switch (one.what()) {
            case Occurrence.Again again -> words.say("incident.again", arg("code", code(again.ticket())),
                    arg("n", again.members()));
            case Occurrence.OnVoid late -> words.say("incident.void", arg("code", code(late.ticket())),
                    arg("status", words.of(late.found().status())));
            case Occurrence.HeldApart held -> words.say("incident.held", arg("device", device(held.held().record().id()
                    .device())));
        };
    }

    /// Whose ticket it is, of which type.
    String about(Listed one) {
        var ticket = one.what().ticket();
        if (ticket == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        one.holder().map(holder -> holder.name()).filter(Objects::nonNull).ifPresent(parts::add);
        parts.add(event.typeName(ticket.type()));
        return words.list(parts, " · ");
    }

    List<String> lines(Listed one) {
        return switch (one.what()) {
            case Occurrence.Again again -> again.incident().admissions().stream().map(this::admission).toList();
            case Occurrence.OnVoid late -> List.of(admission(late.found().admission()),
                    words.say("incident.void.since", arg("time", time(late.found().since()))));
            case Occurrence.HeldApart held -> {
                var record = held.held().record();
                yield List.of(words.of(held.held().reason()), entry(what(record), record.gate(), record.at(),
                        record.id().device()), words.say("incident.held.received", arg("time", time(held.at()))));
            }
        };
    }

    String marked(IncidentMark mark) {
        var name = mark.byName();
        var who = words.say("incident.dealt", arg("who", name == null ? words.say("incident.somebody") : name),
                arg("time", time(mark.at())));
        return mark.note().isEmpty()
                ? who
                : words.say("incident.dealt.note", arg("who", who), arg("note", mark.note()));
    }

    private String admission(Admission admission) {
        return entry(words.of(admission.grounds()), admission.gate(), admission.at(), admission.device());
    }

    private String entry(String what, GateId gate, Instant at, DeviceId device) {
        return words.list(List.of(event.gateName(gate), time(at), device(device), what), " · ");
    }

    private String what(GateRecord record) {
        return switch (record.what()) {
            case GateRecord.In _ -> words.say("incident.in");
            case GateRecord.Out _ -> words.say("incident.out");
            case GateRecord.Undo _ -> words.say("incident.undo");
            case GateRecord.Refused refused -> words.of(refused.verdict());
        };
    }

    private String device(DeviceId id) {
        var known = night.devices().get(id);
        return known == null ? words.say("incident.device-unknown") : known.name();
    }

    /// With its day where that is not the event's first.
    private String time(Instant at) {
        var second = formats.second(at, event.zone());
        var begins = event.event().details().start().atZone(event.zone()).toLocalDate();
        return at.atZone(event.zone()).toLocalDate().equals(begins)
                ? second
                : words.say("format.day-and-time", arg("day", formats.day(at, event.zone())), arg("time", second));
    }

    private static String code(TicketId ticket) {
        return ticket.lastCharacters();
    }
}
