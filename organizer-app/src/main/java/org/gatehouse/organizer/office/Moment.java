package org.gatehouse.organizer.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A day and a time of day as they are entered, either of which may be missing or not yet readable.
public final class Moment {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /// 18:30, 18.30, 1830, 18h30, 18h, 18, 6:30 pm, 6pm.
    private static final Pattern READ = Pattern.compile(
            "(?<hour>\\d{1,2})(?:[:.h]?(?<minute>\\d{2})|h)?(?:\\s*(?<half>[ap])\\.?m\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final int HALF_A_DAY = 12;
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;
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
        var read = READ.matcher(digits(time.get().strip()));
        if (!read.matches()) {
            return Optional.empty();
        }
        var half = Optional.ofNullable(read.group("half"));
        int hour = Integer.parseInt(read.group("hour"));
        int minute = Optional.ofNullable(read.group("minute")).map(Integer::parseInt).orElse(0);
        if (minute > LAST_MINUTE || hour > LAST_HOUR || half.isPresent() && (hour == 0 || hour > HALF_A_DAY)) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(half.map(said -> inHalf(hour, said)).orElse(hour), minute));
    }

    /// Noon is 12 pm, midnight 12 am.
    private static int inHalf(int hour, String half) {
        return hour % HALF_A_DAY + (half.equalsIgnoreCase("p") ? HALF_A_DAY : 0);
    }

    /// Digits of any script, as a keyboard of another language types them.
    private static String digits(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
