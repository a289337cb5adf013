package org.gatehouse.backend.ticket.pdf;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a ticket page in one language, and its dates and times.
final class TicketWords {
    private final Locale language;
    private final ResourceBundle words;

    TicketWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("org.gatehouse.backend.ticket.pdf.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    String date(ZonedDateTime when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(when);
    }

    String time(ZonedDateTime when) {
        return DateTimeFormatter.ofPattern("HH:mm", language).format(when);
    }

    /// Time of day with its zone: a ticket may be bought far from the venue.
    String zonedTime(ZonedDateTime when) {
        return DateTimeFormatter.ofPattern("HH:mm zzz", language).format(when);
    }

    String label(String key, Object... values) {
        return text(key, values).toUpperCase(language);
    }

    Locale language() {
        return language;
    }
}
