package org.gatehouse.scanner.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.sync.checkin.Arrivals;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.GateStanding.Counts;

/// What this gate has done tonight.
///
/// @param counts   how many, and as far as this gate knows how many are inside
/// @param now      the device's time
/// @param arrivals persons in each of the last bins, the earliest first; the last one is not over yet
/// @param pace     persons a minute over the last five
public record Figures(Counts counts, Instant now, List<Bin> arrivals, double pace) {
    /// Of a bin.
    static final Duration WIDTH = Duration.ofMinutes(5);
    static final int BINS = 24;
    /// Whole minutes before the one that is not over yet.
    private static final int PACE_MINUTES = 4;

    public Figures {
        arrivals = List.copyOf(arrivals);
    }

    /// @param from when it began
    public record Bin(Instant from, int persons) {}

    /// From when on arrivals are wanted.
    public static Instant since(Instant now) {
        return binOf(now).minus(WIDTH.multipliedBy(BINS - 1));
    }

    /// @param arrivals at least all since [#since]
    public static Figures of(GateStanding standing, List<Arrivals> arrivals) {
        Instant now = standing.now();
        Instant first = since(now);
        int[] persons = new int[BINS];
        for (Arrivals minute : arrivals) {
            long bin = Duration.between(first, minute.minute()).dividedBy(WIDTH);
            // a clock that was put right may have been ahead
            if (!minute.minute().isBefore(first))
                persons[(int) Math.min(bin, BINS - 1)] += minute.persons();
        }
        List<Bin> bins = IntStream.range(0, BINS)
                .mapToObj(i -> new Bin(first.plus(WIDTH.multipliedBy(i)), persons[i])).toList();
        return new Figures(standing.counts(), now, bins, pace(arrivals, now));
    }

    /// Over four whole minutes and as much of the fifth as is over.
    private static double pace(List<Arrivals> arrivals, Instant now) {
        Instant from = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(PACE_MINUTES));
        int persons = arrivals.stream().filter(minute -> !minute.minute().isBefore(from)).mapToInt(Arrivals::persons)
                .sum();
        return persons * 60_000.0 / Math.max(1, Duration.between(from, now).toMillis());
    }

    private static Instant binOf(Instant time) {
        long width = WIDTH.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), width) * width);
    }

    /// In the fullest bin.
    int most() {
        return arrivals.stream().mapToInt(Bin::persons).max().orElse(0);
    }
}
