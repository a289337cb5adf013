package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.gatehouse.ticketing.wire.Statistics;

/// Which share of an event's persons had come by when, counted from its start: so that a small event and a large one,
/// in summer and in winter, lie over each other.
///
/// @param points by rising time
record Curve(List<Point> points) {
    Curve {
        points = List.copyOf(points);
    }

    /// @param minute from the start, below zero before it; the end of the minute in which they came
    /// @param persons who had come by then
    /// @param share of all who are sold or came; at most 1
    record Point(long minute, int persons, double share) {}

    static Curve of(Statistics numbers, Instant start) {
        int all = Math.max(1, numbers.sold() + numbers.cameOnVoid());
        var points = new ArrayList<Point>();
        int persons = 0;
        for (var one : numbers.arrivals()) {
            persons += one.persons();
            long minute = Math.floorDiv(Duration.between(start, one.minute()).toSeconds(), 60) + 1;
            points.add(new Point(minute, persons, Math.min(1, (double) persons / all)));
        }
        return new Curve(points);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    long first() {
        return points.getFirst().minute() - 1;
    }

    long last() {
        return points.getLast().minute();
    }

    /// As of a minute from the start.
    Point at(long minute) {
        return points.stream().filter(point -> point.minute() <= minute).reduce((_, later) -> later)
                .orElse(new Point(minute, 0, 0));
    }
}
