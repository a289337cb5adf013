package org.gatehouse.organizer.stats;

import java.time.Instant;

import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.wire.Statistics;

/// The numbers and what follows from them at the moment when the cloud last said that they are so.
///
/// @param asOf later than the numbers' own where they were confirmed since
record Reading(Statistics numbers, Instant asOf, Expected expected, Forecast forecast) {

    static Reading of(Statistics numbers, Instant asOf, Event event) {
        var expected = Expected.of(numbers, event, asOf);
        return new Reading(numbers, asOf, expected, Forecast.of(numbers, expected, event.details(), asOf));
    }

    Pace pace(java.time.Duration span) {
        return Pace.before(asOf, span, numbers.arrivals());
    }
}
