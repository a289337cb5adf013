package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.gatehouse.ticketing.wire.Statistics;

/// How many persons came in the minutes before a moment.
///
/// @param persons in the whole span
record Pace(int persons, Duration span) {
    static final Duration SHORT = Duration.ofMinutes(5);
    static final Duration LONG = Duration.ofMinutes(15);

    /// Of full minutes only: the one that has just begun would make every pace look slow.
    static Pace before(Instant now, Duration span, List<Statistics.Arrivals> minutes) {
        var until = now.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        var from = until.minus(span);
        int persons = minutes.stream().filter(one -> !one.minute().isBefore(from) && one.minute().isBefore(until))
                .mapToInt(Statistics.Arrivals::persons).sum();
        return new Pace(persons, span);
    }

    double perMinute() {
        return (double) persons / span.toMinutes();
    }

    /// The pace that chance alone may have made this one of: the square root of a count is how far it strays.
    double atLeast() {
        return (persons - Math.sqrt(persons)) / span.toMinutes();
    }

    double atMost() {
        return (persons + Math.sqrt(persons)) / span.toMinutes();
    }
}
