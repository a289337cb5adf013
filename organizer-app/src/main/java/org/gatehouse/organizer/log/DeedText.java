package org.gatehouse.organizer.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.wire.LogEntry;
import org.gatehouse.ticketing.wire.LogEntry.Change;
import org.gatehouse.ticketing.wire.Role;
import org.jspecify.annotations.Nullable;

import static org.gatehouse.desk.words.Arg.arg;

/// Says what an entry of the log is about.
final class DeedText {
    private static final int ORDER_SHOWN = 8;
    private final Words words;
    private final Formats formats;

    DeedText(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// What was done. A deed that this console does not know yet is told by its name.
    String what(LogEntry entry) {
        var key = "did." + entry.deed();
        return words.knows(key) ? words.say(key) : words.say("log.other", arg("deed", entry.deed()));
    }

    /// On what: a name, an order or nothing.
    String onWhat(LogEntry entry) {
        var order = order(entry);
        var label = entry.label();
        if (label == null || label.isBlank() || isOfTheEventItself(entry)) {
            return order;
        }
        return order.isEmpty() ? label : words.say("log.ticket", arg("code", label), arg("order", order));
    }

    /// Its name stands in a column of its own.
    private static boolean isOfTheEventItself(LogEntry entry) {
        return switch (entry.deed()) {
            case "events", "events.change", "events.picture.change", "events.picture.remove", "events.publish",
                    "events.cancel", "events.archive", "events.unarchive" ->
                true;
            default -> false;
        };
    }

    private String order(LogEntry entry) {
        var subject = entry.subject();
        if (subject == null || !subject.startsWith("REG#")) {
            return "";
        }
        var id = RegistrationId.parse(subject).value();
        return words.say("log.order", arg("id", id.length() <= ORDER_SHOWN ? id : id.substring(0, ORDER_SHOWN)));
    }

    /// What was and what is now.
    String changes(LogEntry entry) {
        return entry.changes().stream().map(this::change).collect(Collectors.joining(" · "));
    }

    private String change(Change change) {
        var key = "log.field." + change.field();
        var field = words.knows(key) ? words.say(key) : change.field();
        return change.from() == null
                ? words.say("log.set", arg("field", field), arg("to", value(change.field(), change.to())))
                : words.say("log.changed", arg("field", field), arg("from", value(change.field(), change.from())),
                        arg("to", value(change.field(), change.to())));
    }

    private String value(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return words.say("log.nothing");
        }
        if (field.equals("role")) {
            return Role.ofGroup(value).map(words::of).orElse(value);
        }
        try {
            return formats.dayAndTime(Instant.parse(value), ZoneId.systemDefault());
        } catch (DateTimeParseException noTime) {
            return value;
        }
    }
}
