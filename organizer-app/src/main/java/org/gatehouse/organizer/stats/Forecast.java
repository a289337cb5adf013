package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.time.Instant;

import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.wire.Statistics;

/// When the last of those still expected is in, should they come at the pace of the last quarter of an hour: persons
/// expected ÷ persons a minute. It is silent where it would be guessing.
sealed interface Forecast {
    /// Fewer than this in a quarter of an hour are chance, not a pace.
    int FEWEST = 20;
    /// A latest time so many times as far away as the earliest says nothing.
    int WIDEST = 3;

    /// The last is in at `likely`, and between `earliest` and `latest` as far as the last minutes tell.
    record Clears(Instant earliest, Instant likely, Instant latest) implements Forecast {}

    /// No time is named.
    record Silent(Why why) implements Forecast {}

    /// Why no time is named.
    enum Why {
        /// Everybody is in.
        NOBODY_TO_COME,
        /// The event is over: who did not come does not come.
        OVER,
        /// A gate is not heard from: nobody knows how many went in there.
        GATE_UNHEARD,
        /// Too few came of late.
        TOO_FEW,
        /// The pace changes so fast that every time would be wrong.
        UNSTEADY
    }

    static Forecast of(Statistics now, Expected expected, EventDetails event, Instant asOf) {
        if (!asOf.isBefore(event.end())) {
            return new Silent(Why.OVER);
        }
        if (expected.toCome() == 0) {
            return new Silent(Why.NOBODY_TO_COME);
        }
        if (now.devices().stream().anyMatch(device -> device.isQuiet(now.asOf()))) {
            return new Silent(Why.GATE_UNHEARD);
        }
        return of(expected.toCome(), Pace.before(asOf, Pace.LONG, now.arrivals()),
                Pace.before(asOf, Pace.SHORT, now.arrivals()), asOf);
    }

    private static Forecast of(int toCome, Pace quarter, Pace last, Instant asOf) {
        if (quarter.persons() < FEWEST) {
            return new Silent(Why.TOO_FEW);
        }
        double slowest = Math.min(quarter.atLeast(), last.atLeast());
        double fastest = Math.max(quarter.atMost(), last.atMost());
        if (slowest * WIDEST < fastest) {
            return new Silent(Why.UNSTEADY);
        }
        return new Clears(after(asOf, toCome, fastest), after(asOf, toCome, quarter.perMinute()),
                after(asOf, toCome, slowest));
    }

    private static Instant after(Instant asOf, int toCome, double perMinute) {
        return asOf.plus(Duration.ofSeconds(Math.round(60 * toCome / perMinute)));
    }
}
