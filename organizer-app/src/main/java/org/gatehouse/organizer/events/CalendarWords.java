package org.gatehouse.organizer.events;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.EventDays;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.ticketing.wire.EventReply;

/// What the calendar writes and what a screen reader says of it.
final class CalendarWords {
    private final Words words;
    private final Formats formats;
    private final DateTimeFormatter month;
    private final DateTimeFormatter wholeDay;

    CalendarWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
        this.month = DateTimeFormatter.ofPattern(words.say("calendar.month"), words.locale());
        this.wholeDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale());
    }

    Words plain() {
        return words;
    }

    String month(YearMonth shown) {
        return Words.withoutMarks(month.format(shown));
    }

    String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
    }

    /// A day with its weekday, in full.
    String day(LocalDate day) {
        return Words.withoutMarks(wholeDay.format(day));
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    /// When an event of one day starts, where it is.
    Optional<String> start(EventReply reply) {
        var details = reply.event().details();
        return EventDays.of(details).isOneDay()
                ? Optional.of(formats.time(details.start(), details.zone()))
                : Optional.empty();
    }

    /// All of an event, a line each.
    String tip(EventReply reply) {
        return words.list(lines(reply), "\n");
    }

    String aloud(EventReply reply) {
        return Words.aloud(words.list(lines(reply), ", "));
    }

    String more(LocalDate day, int hidden) {
        return words.say("calendar.more.aloud", arg("n", hidden), arg("day", day(day)));
    }

    private List<String> lines(EventReply reply) {
        var details = reply.event().details();
        return List.of(details.name(), words.of(reply.event().status()), formats.span(details), details.venue());
    }

    /// A day, whether it is today, how many events it has, and which.
    String aloud(LocalDate day, boolean today, List<EventReply> events) {
        var named = today ? words.say("calendar.is-today", arg("day", day(day))) : day(day);
        var said = words.say("calendar.day", arg("day", named), arg("n", events.size()));
        var names = events.stream().map(reply -> reply.event().details().name() + ", "
                + words.of(reply.event().status()));
        return Words.aloud(words.list(Stream.concat(Stream.of(said), names).toList(), "; "));
    }
}
