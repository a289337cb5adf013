package org.gatehouse.organizer.office;

import static org.gatehouse.desk.words.Arg.arg;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

import org.gatehouse.desk.words.Words;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.Money;

/// Money, times and spans as the language writes them. Times are in the event's zone.
public final class Formats {
    private final Words words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DateTimeFormatter second;

    public Formats(Words words) {
        this.words = words;
        this.day = DateTimeFormatter.ofPattern(words.say("format.day"), words.locale());
        this.weekday = DateTimeFormatter.ofPattern("EEE", words.locale());
        this.date = DateTimeFormatter.ofPattern(words.say("format.date"), words.locale());
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
        this.second = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(words.locale());
    }

    public String money(Money money) {
        var currency = Currency.getInstance(money.currency());
        var format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return Words
                .withoutMarks(format.format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits())));
    }

    /// A number of which one decimal is worth telling where it is small.
    public String rate(double number) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(number < 10 ? 1 : 0);
        return Words.withoutMarks(format.format(number));
    }

    /// Money without its symbol, as it is typed.
    public static String plain(Money money) {
        return BigDecimal.valueOf(money.minor(), Currency.getInstance(money.currency()).getDefaultFractionDigits())
                .toPlainString();
    }

    /// A day such as `Sat 12 Sep 2026`.
    public String day(Instant at, ZoneId zone) {
        return day.format(at.atZone(zone));
    }

    public String day(LocalDate on) {
        return day.format(on);
    }

    /// The end of a range whose beginning stands elsewhere, such as `– Sun 13 Sep 2026`.
    public String until(LocalDate last) {
        return range("", day(last)).strip();
    }

    /// A day without its weekday, for narrow columns.
    public String date(Instant at, ZoneId zone) {
        return date.format(at.atZone(zone));
    }

    public String date(LocalDate on) {
        return date.format(on);
    }

    public String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    /// A time with its seconds.
    public String second(Instant at, ZoneId zone) {
        return second.format(at.atZone(zone));
    }

    public String dayAndTime(Instant at, ZoneId zone) {
        return words.say("format.day-and-time", arg("day", day(at, zone)), arg("time", time(at, zone)));
    }

    /// When an event is, from start to end.
    public String span(EventDetails event) {
        return EventDays.of(event).isOneDay()
                ? words.say("format.day-and-time", arg("day", day(event.start(), event.zone())),
                        arg("time", hours(event)))
                : range(dayAndTime(event.start(), event.zone()), dayAndTime(event.end(), event.zone()));
    }

    /// The day of an event, or its first and last where the night before does not explain the last.
    public String days(EventDetails event) {
        var days = EventDays.of(event);
        return days.isOneDay() ? day(days.first()) : range(day(days.first()), day(days.last()));
    }

    /// From the start's time of day to the end's, with their days of the week where it is on several.
    public String hours(EventDetails event) {
        return EventDays.of(event).isOneDay()
                ? range(time(event.start(), event.zone()), time(event.end(), event.zone()))
                : range(weekdayAndTime(event.start(), event.zone()), weekdayAndTime(event.end(), event.zone()));
    }

    private String weekdayAndTime(Instant at, ZoneId zone) {
        return words.say("format.day-and-time", arg("day", weekday.format(at.atZone(zone))),
                arg("time", time(at, zone)));
    }

    private String range(String from, String to) {
        return words.say("format.range", arg("from", from), arg("to", to));
    }

    /// How long ago, to the precision that matters.
    public String ago(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < 10) {
            return words.say("ago.now");
        }
        if (seconds < 60) {
            return words.say("ago.seconds", arg("n", seconds));
        }
        if (seconds < 3600) {
            return words.say("ago.minutes", arg("n", seconds / 60));
        }
        if (seconds < 86_400) {
            return words.say("ago.hours", arg("n", seconds / 3600));
        }
        return words.say("ago.days", arg("n", seconds / 86_400));
    }
}
