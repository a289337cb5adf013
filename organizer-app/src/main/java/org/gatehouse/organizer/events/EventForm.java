package org.gatehouse.organizer.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Moment;
import org.gatehouse.ticketing.event.EventChecks;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;

import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// An event's details while they are being typed.
final class EventForm {
    private static final List<String> FIELDS = List.of("name", "description", "venue", "category", "zone", "capacity",
            "currency");
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Moment doors = new Moment();
    private final Moment start = new Moment();
    private final Moment end = new Moment();
    private final Faults faults;

    EventForm(Words words) {
        faults = new Faults(words);
        FIELDS.forEach(field -> texts.put(field, new SimpleStringProperty("")));
        texts.keySet().forEach(faults::message);
        faults.moments("doors", "start", "end");
    }

    /// A new event: the zone is this machine's, the evening is left to choose.
    void blank(ZoneId zone, String currency) {
        text("zone").set(zone.getId());
        text("currency").set(currency);
    }

    void fill(EventDetails details) {
        text("name").set(details.name());
        text("description").set(details.description());
        text("venue").set(details.venue());
        text("category").set(details.category() == null ? "" : details.category());
        text("zone").set(details.zone().getId());
        text("capacity").set(Integer.toString(details.capacity()));
        text("currency").set(details.currency());
        doors.set(details.doors(), details.zone());
        start.set(details.start(), details.zone());
        end.set(details.end(), details.zone());
    }

    /// The same at the same hours; the day is left to choose.
    void fillForAnotherDay(EventDetails details) {
        fill(details);
        moments().values().forEach(moment -> moment.dayProperty().set(null));
    }

    StringProperty text(String field) {
        return java.util.Objects.requireNonNull(texts.get(field), field);
    }

    Moment doors() {
        return doors;
    }

    Moment start() {
        return start;
    }

    Moment end() {
        return end;
    }

    Faults faults() {
        return faults;
    }

    /// All that can be typed in.
    List<Property<?>> fields() {
        var fields = new ArrayList<Property<?>>(texts.values());
        moments().values().forEach(moment -> fields.addAll(List.of(moment.dayProperty(), moment.timeProperty())));
        return fields;
    }

    /// What was typed, to keep as a draft.
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        texts.forEach((field, text) -> typed.put(field, text.get()));
        moments().forEach((field, moment) -> {
            var day = moment.dayProperty().get();
            typed.put(field + ".day", day == null ? "" : day.toString());
            typed.put(field + ".time", moment.timeProperty().get());
        });
        return typed;
    }

    /// Puts a draft back.
    void retype(Map<String, String> typed) {
        texts.forEach((field, text) -> text.set(typed.getOrDefault(field, text.get())));
        moments().forEach((field, moment) -> {
            var day = typed.getOrDefault(field + ".day", "");
            moment.dayProperty().set(day.isEmpty() ? null : LocalDate.parse(day));
            moment.timeProperty().set(typed.getOrDefault(field + ".time", ""));
        });
    }

    /// Runs `action` whenever something is typed.
    void onTyping(Runnable action) {
        texts.values().forEach(text -> text.addListener((_, _, _) -> action.run()));
        moments().values().forEach(moment -> {
            moment.dayProperty().addListener((_, _, _) -> action.run());
            moment.timeProperty().addListener((_, _, _) -> action.run());
        });
    }

    /// The details, if they can be sent; otherwise each fault is shown beside its field.
    Optional<EventDetails> check() {
        return check(List.of());
    }

    /// @param beside what is wrong with what else the form has
    Optional<EventDetails> check(List<FieldFault> beside) {
        var wrong = new ArrayList<>(beside);
        var details = read(wrong);
        for (var fault : EventChecks.of(details)) {
            if (wrong.stream().noneMatch(known -> known.field().equals(fault.field()))) {
                wrong.add(fault);
            }
        }
        faults.show(wrong);
        return wrong.isEmpty() ? Optional.of(details) : Optional.empty();
    }

    /// Reads what was typed. What cannot be read is named in `wrong` and stands as something harmless, so that the
    /// rest can still be checked.
    private EventDetails read(List<FieldFault> wrong) {
        var zone = zone(wrong);
        var startsAt = instant("start", start, zone, wrong, Instant.EPOCH);
        var opensAt = doors.isBlank() ? startsAt : instant("doors", doors, zone, wrong, startsAt);
        var endsAt = instant("end", end, zone, wrong, startsAt.plusSeconds(1));
        if (wrong.stream().anyMatch(fault -> fault.field().equals("start"))) {
            opensAt = startsAt;
            endsAt = startsAt.plusSeconds(1);
        }
        var category = text("category").get().strip();
        return new EventDetails(text("name").get().strip(), text("description").get().strip(),
                text("venue").get().strip(),
                zone, opensAt, startsAt, endsAt, capacity(wrong),
                text("currency").get().strip().toUpperCase(java.util.Locale.ROOT),
                category.isEmpty() ? null : category);
    }

    private ZoneId zone(List<FieldFault> wrong) {
        try {
            return ZoneId.of(text("zone").get().strip());
        } catch (DateTimeException unknown) {
            wrong.add(new FieldFault("zone", Fault.MALFORMED));
            return ZoneId.of("UTC");
        }
    }

    private static Instant instant(String field, Moment moment, ZoneId zone, List<FieldFault> wrong,
            Instant otherwise) {
        var at = moment.in(zone);
        if (at.isEmpty()) {
            wrong.add(new FieldFault(field, moment.isBlank() ? Fault.EMPTY : Fault.MALFORMED));
        }
        return at.orElse(otherwise);
    }

    private int capacity(List<FieldFault> wrong) {
        var typed = text("capacity").get();
        var count = Counts.read(typed);
        if (count.isEmpty()) {
            wrong.add(new FieldFault("capacity", typed.isBlank() ? Fault.EMPTY : Fault.MALFORMED));
        }
        return count.orElse(1);
    }

    private Map<String, Moment> moments() {
        var moments = new LinkedHashMap<String, Moment>();
        moments.put("doors", doors);
        moments.put("start", start);
        moments.put("end", end);
        return moments;
    }
}
