package org.gatehouse.organizer.events;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Differences;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.event.EventDetails;
import org.jspecify.annotations.Nullable;

/// What is said of an event's details.
final class EventWords {
    private final Words words;
    private final Formats formats;

    EventWords(Words words) {
        this.words = words;
        this.formats = new Formats(words);
    }

    Differences between(EventDetails before, EventDetails after) {
        return Differences.between(said(before), said(after), words);
    }

    private Map<String, String> said(EventDetails details) {
        var said = new LinkedHashMap<String, String>();
        said.put(words.say("log.field.name"), details.name());
        said.put(words.say("log.field.category"), text(details.category()));
        said.put(words.say("log.field.venue"), details.venue());
        said.put(words.say("log.field.zone"), details.zone().getId());
        said.put(words.say("log.field.description"), text(details.description()));
        said.put(words.say("log.field.doors"), formats.dayAndTime(details.doors(), details.zone()));
        said.put(words.say("log.field.start"), formats.dayAndTime(details.start(), details.zone()));
        said.put(words.say("log.field.end"), formats.dayAndTime(details.end(), details.zone()));
        said.put(words.say("log.field.capacity"),
                Words.withoutMarks(NumberFormat.getIntegerInstance(words.locale()).format(details.capacity())));
        said.put(words.say("log.field.currency"), details.currency());
        return said;
    }

    private String text(@Nullable String text) {
        return text == null || text.isBlank() ? words.say("money.rate.none") : text;
    }
}
