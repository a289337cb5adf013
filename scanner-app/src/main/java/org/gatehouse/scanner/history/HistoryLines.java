package org.gatehouse.scanner.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.checkin.HistoryEntry;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord.In;
import org.gatehouse.ticketing.admission.GateRecord.Out;
import org.gatehouse.ticketing.admission.GateRecord.Refused;
import org.gatehouse.ticketing.admission.GateRecord.Undo;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.GateId;

/// Puts records into words.
public final class HistoryLines {
    private final Words words;
    private final Times times;
    private final Function<GateId, String> gates;

    /// @param gates what each gate is called
    public HistoryLines(Words words, Times times, Function<GateId, String> gates) {
        this.words = words;
        this.times = times;
        this.gates = gates;
    }

    /// @param now the device's time
    public List<HistoryLine> of(List<HistoryEntry> entries, Instant now) {
        return entries.stream().map(entry -> of(entry, now)).toList();
    }

    private HistoryLine of(HistoryEntry entry, Instant now) {
        return new HistoryLine(entry, tone(entry), what(entry), whose(entry), how(entry), times.at(entry.at(), now),
                gates.apply(entry.gate()), upload(entry.upload()));
    }

    private static Tone tone(HistoryEntry entry) {
        return switch (entry.what()) {
            case In ignored -> Tone.ADMIT;
            case Out ignored -> Tone.ADMIT;
            case Undo ignored -> Tone.NEUTRAL;
            case Refused ignored -> Tone.REFUSE;
        };
    }

    private String what(HistoryEntry entry) {
        return switch (entry.what()) {
            case In in -> words.say(in.grounds() == Grounds.OVERRIDE ? "history.override" : "face.admit");
            case Out ignored -> words.say("face.exit");
            case Undo ignored -> words.say("history.undo");
            case Refused refused ->
                words.say("face." + refused.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private String how(HistoryEntry entry) {
        return switch (entry.what()) {
            case In in -> how(in.grounds());
            case Out ignored -> "";
            case Undo ignored -> "";
            case Refused ignored -> "";
        };
    }

    private String how(Grounds grounds) {
        return switch (grounds) {
            case LISTED -> words.say("history.how.listed");
            case FOUND -> words.say("history.how.found");
            case SIGNATURE -> words.say("history.how.signature");
            case OVERRIDE -> words.say("history.how.override");
        };
    }

    private static String whose(HistoryEntry entry) {
        TicketType type = entry.type();
        String holder = entry.holder();
        return Stream.of(holder == null ? "" : holder, type == null ? "" : type.name())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static HistoryLine.Upload upload(HistoryEntry.Upload upload) {
        return switch (upload) {
            case HistoryEntry.Upload.Waiting ignored -> HistoryLine.Upload.WAITING;
            case HistoryEntry.Upload.Held ignored -> HistoryLine.Upload.HELD;
            case HistoryEntry.Upload.Quarantined ignored -> HistoryLine.Upload.SET_APART;
        };
    }
}
