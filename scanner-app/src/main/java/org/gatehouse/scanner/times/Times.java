package org.gatehouse.scanner.times;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.gatehouse.desk.words.Words;

/// Times as people at a gate say them, in the event's zone.
public final class Times {
    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;

    public Times(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        clock = formatter(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
        day = formatter(DateTimeFormatter.ofLocalizedPattern("MMMd"));
        dayAndYear = formatter(DateTimeFormatter.ofLocalizedPattern("yMMMd"));
    }

    /// In the language's words and digits.
    private DateTimeFormatter formatter(DateTimeFormatter plain) {
        return plain.localizedBy(words.locale()).withZone(zone);
    }

    /// `18:02`, with the day where it is another one than `now`'s, and the year where that is another one.
    public String at(Instant time, Instant now) {
        LocalDate its = time.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        String hour = Words.withoutMarks(clock.format(time));
        if (its.equals(today))
            return hour;
        DateTimeFormatter date = its.getYear() == today.getYear() ? day : dayAndYear;
        return words.say("time.day", arg("day", date.format(time)), arg("hour", hour));
    }

    /// `2 hours ago`. What lies ahead by a clock's error is now.
    public String ago(Instant time, Instant now) {
        Duration past = Duration.between(time, now);
        if (past.toSeconds() < 5)
            return words.say("time.just-now");
        if (past.toMinutes() < 1)
            return words.say("time.seconds-ago", arg("count", past.toSeconds()));
        if (past.toHours() < 1)
            return words.say("time.minutes-ago", arg("count", past.toMinutes()));
        if (past.toDays() < 1)
            return words.say("time.hours-ago", arg("count", past.toHours()));
        return words.say("time.days-ago", arg("count", past.toDays()));
    }
}
