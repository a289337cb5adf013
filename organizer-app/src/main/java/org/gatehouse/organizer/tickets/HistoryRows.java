package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gatehouse.desk.screen.Icons;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Pages;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Device;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.LogEntry;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Writes what happened as rows: what, where and by what, and when.
final class HistoryRows {
    private final OpenEvent event;
    private final Words words;
    private final Formats formats;

    HistoryRows(OpenEvent event, Words words, Formats formats) {
        this.event = event;
        this.words = words;
        this.formats = formats;
    }

    /// @param id of the rows
    Node of(String id, GuestHistory history) {
        var rows = new VBox();
        rows.setId(id);
        rows.getStyleClass().add("gh-lines");
        Happening.of(history).forEach(happening -> rows.getChildren().add(row(happening, history)));
        return rows;
    }

    private Node row(Happening happening, GuestHistory history) {
        var tone = tone(happening);
        var icon = Icons.of(tone.icon(), 16);
        icon.getStyleClass().add("gh-history-icon");
        var texts = new VBox(Pages.wrapping(what(happening), "gh-strong"));
        var where = joined(Stream.of(where(happening, history), by(happening, history)));
        if (!where.isEmpty()) {
            texts.getChildren().add(Pages.wrapping(where, "gh-muted", "gh-small"));
        }
        texts.getStyleClass().add("gh-cell");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var when = new VBox(Pages.label(formats.second(happening.at(), event.zone()), "gh-small"),
                Pages.label(formats.date(happening.at(), event.zone()), "gh-faint", "gh-small"));
        when.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(icon, texts, when);
        row.getStyleClass().addAll("gh-line-row", tone.styleClass());
        return row;
    }

    String what(Happening happening) {
        return switch (happening) {
            case Happening.Registered made ->
                words.say("history.registered", arg("n", made.tickets()),
                        arg("channel", words.of(made.registration().channel())));
            case Happening.Became became -> words.say("history.became." + became.status().name()
                    .toLowerCase(java.util.Locale.ROOT), arg("n", became.tickets().size()));
            case Happening.Corrected _ -> words.say("history.corrected");
            case Happening.Mailed(var mailing, _) -> words.say("history.mailed", arg("n", mailing.tickets()));
            case Happening.AtGate(var record) -> what(record.what());
        };
    }

    private String what(GateRecord.What what) {
        return switch (what) {
            case GateRecord.In in -> words.say("history.in", arg("n", in.persons()));
            case GateRecord.Out out -> words.say("history.out", arg("n", out.persons()));
            case GateRecord.Undo _ -> words.say("history.undo");
            case GateRecord.Refused refused -> words.say("history.refused", arg("why", words.of(refused.verdict())));
        };
    }

    private String where(Happening happening, GuestHistory history) {
        return switch (happening) {
            case Happening.Registered(_, var registration) -> joined(Stream.of(formats.money(registration.amount()),
                    words.of(registration.payment())));
            case Happening.Became became -> joined(became.tickets().stream().limit(3)
                    .map(ticket -> joined(Stream.of(own(ticket, history), ticket(ticket)))));
            case Happening.Corrected(var entry) -> entry.label() == null
                    ? ""
                    : words.say("registration.ticket", arg("code", entry.label()));
            case Happening.Mailed(var mailing, _) -> words.say("history.mailed.to", arg("address", mailing.to()));
            case Happening.AtGate(var record) -> joined(Stream.of(event.gateName(record.gate()),
                    device(record, history.devices()), grounds(record.what()), own(record, history), number(record)));
        };
    }

    private String by(Happening happening, GuestHistory history) {
        var name = happening instanceof Happening.Mailed(_, var by)
                ? Optional.ofNullable(by)
                : happening.doneBy(history.deeds()).map(LogEntry::byName);
        return name.filter(known -> !known.isBlank())
                .map(known -> words.say("history.by", arg("name", known))).orElse("");
    }

    private String ticket(Ticket ticket) {
        var by = ticket.replacedBy();
        var number = words.say("registration.ticket", arg("code", ticket.id().lastCharacters()));
        return by == null
                ? number
                : words.say("history.replaced", arg("old", ticket.id().lastCharacters()),
                        arg("new", by.lastCharacters()));
    }

    /// Whose ticket it is, where it bears a name of its own.
    private static String own(Ticket ticket, GuestHistory history) {
        var holder = ticket.holder();
        return holder == null || holder.equals(history.guest().registration().attendee().name()) ? "" : holder;
    }

    private static String own(GateRecord record, GuestHistory history) {
        return history.guest().registration().tickets().stream().filter(ticket -> ticket.id().equals(record.ticket()))
                .findFirst().map(ticket -> own(ticket, history)).orElse("");
    }

    private String number(GateRecord record) {
        var ticket = record.ticket();
        return ticket == null ? "" : words.say("registration.ticket", arg("code", ticket.lastCharacters()));
    }

    private static String device(GateRecord record, List<Device> devices) {
        return devices.stream().filter(device -> device.id().equals(record.id().device())).map(Device::name)
                .findFirst().orElse(record.id().device().value());
    }

    private String grounds(GateRecord.What what) {
        if (what instanceof GateRecord.In in) {
            var reason = in.reason();
            return reason == null ? words.of(in.grounds()) : words.of(in.grounds()) + ": " + reason;
        }
        return what instanceof GateRecord.Undo undo && undo.reason() != null ? undo.reason() : "";
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Tone tone(Happening happening) {
        return switch (happening) {
            case Happening.Registered _ -> Tone.ACCENT;
            case Happening.Became became -> became.status() == TicketStatus.REISSUED
                    || became.status() == TicketStatus.TRANSFERRED ? Tone.NEUTRAL : Tone.REFUSE;
            case Happening.Corrected _,Happening.Mailed _ -> Tone.NEUTRAL;
            case Happening.AtGate(var record) -> switch (record.what()) {
                case GateRecord.In _ -> Tone.ADMIT;
                case GateRecord.Out _ -> Tone.NEUTRAL;
                case GateRecord.Undo _ -> Tone.ATTENTION;
                case GateRecord.Refused _ -> Tone.REFUSE;
            };
        };
    }
}
