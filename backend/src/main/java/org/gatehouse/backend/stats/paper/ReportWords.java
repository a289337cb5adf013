package org.gatehouse.backend.stats.paper;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the report in one language, and its numbers, dates and times.
final class ReportWords {
    private static final Duration ONE_NIGHT = Duration.ofHours(12);

    private final Locale language;
    private final ZoneId zone;
    private final ResourceBundle words;

    ReportWords(Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.words = ResourceBundle.getBundle("org.gatehouse.backend.stats.paper.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    /// The word for a constant: `ALREADY_IN` of a verdict is found at `verdict.already-in`.
    String of(String family, Enum<?> constant) {
        return say(family + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String label(String key) {
        return say(key).toUpperCase(language);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /// A share of a whole; nothing of nothing.
    String percent(long part, long whole) {
        return whole == 0 ? "–" : NumberFormat.getPercentInstance(language).format((double) part / whole);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(at.atZone(zone));
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", language).format(at.atZone(zone));
    }

    /// A time of day, with its day where that is another than the reader's.
    String moment(Instant at, Instant now) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today
                ? time(at)
                : DateTimeFormatter.ofPattern("d MMM, HH:mm", language).format(at.atZone(zone));
    }

    /// When something ends: with its day where the night that it began in does not explain that.
    String end(Instant start, Instant end) {
        return Duration.between(start, end).compareTo(ONE_NIGHT) < 0 ? time(end) : moment(end, start);
    }

    String second(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", language).format(at.atZone(zone));
    }

    Locale language() {
        return language;
    }
}
