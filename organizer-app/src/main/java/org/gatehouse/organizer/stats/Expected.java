package org.gatehouse.organizer.stats;

import java.time.Instant;

import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.wire.Statistics;

/// Whoever has not come, divided: admitted + to come + no-shows = sold + those who came on tickets void by now.
///
/// @param toCome persons whose tickets still let them in
/// @param noShows persons whose time has passed
record Expected(int toCome, int noShows) {

    static Expected of(Statistics now, Event event, Instant asOf) {
        if (!asOf.isBefore(event.details().end())) {
            return new Expected(0, now.remaining());
        }
        int late = now.types().stream().filter(count -> event.type(count.type())
                .map(type -> type.details().admission().isBefore(asOf)).orElse(false))
                .mapToInt(count -> Math.max(0, count.sold() - count.admitted())).sum();
        int noShows = Math.min(late, now.remaining());
        return new Expected(now.remaining() - noShows, noShows);
    }
}
