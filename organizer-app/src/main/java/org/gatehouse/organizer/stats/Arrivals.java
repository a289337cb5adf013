package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.gatehouse.ticketing.wire.Statistics;

/// Persons who walked in, in bins of equal length without gaps.
final class Arrivals {
    /// So many bins at most, counted from the end: a chart nobody can read shows nothing.
    private static final int MOST = 96;

    private Arrivals() {}

    /// How long a bin is.
    enum Bin {
        MINUTE(1), FIVE_MINUTES(5), QUARTER_HOUR(15);

        private final Duration length;

        Bin(long minutes) {
            length = Duration.ofMinutes(minutes);
        }

        Duration length() {
            return length;
        }
    }

    /// @param from when the bin begins
    record Count(Instant from, int persons) {}

    /// The bins from the first arrival to the last, empty ones included.
    static List<Count> in(Bin bin, List<Statistics.Arrivals> minutes) {
        long length = bin.length().toSeconds();
        var sums = new TreeMap<Long, Integer>();
        for (var minute : minutes) {
            sums.merge(Math.floorDiv(minute.minute().getEpochSecond(), length), minute.persons(), Integer::sum);
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        var counts = new ArrayList<Count>();
        for (long at = Math.max(sums.firstKey(), sums.lastKey() - MOST + 1); at <= sums.lastKey(); at++) {
            counts.add(new Count(Instant.ofEpochSecond(at * length), sums.getOrDefault(at, 0)));
        }
        return counts;
    }
}
