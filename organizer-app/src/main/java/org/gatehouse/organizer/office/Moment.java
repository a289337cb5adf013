package org.gatehouse.organizer.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A day and a time of day as they are entered, either of which may be missing or not yet readable.
public final class Moment {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("[H:mm][H.mm][HHmm][H]", Locale.ROOT);
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public StringProperty timeProperty() {
        return time;
    }

    public void set(@Nullable Instant at, ZoneId zone) {
        day.set(at == null ? null : at.atZone(zone).toLocalDate());
        time.set(at == null ? "" : WRITTEN.format(at.atZone(zone)));
    }

    public boolean isBlank() {
        return day.get() == null && time.get().isBlank();
    }

    /// The instant in a zone; empty where a part is missing or cannot be read. A time the clocks skip is the one they
    /// jump to.
    public Optional<Instant> in(ZoneId zone) {
        var date = day.get();
        if (date == null) {
            return Optional.empty();
        }
        return readTime().map(at -> date.atTime(at).atZone(zone).toInstant());
    }

    private Optional<LocalTime> readTime() {
        try {
            return Optional.of(LocalTime.parse(digits(time.get().strip()), READ));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /// Digits of any script, as a keyboard of another language types them.
    private static String digits(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
