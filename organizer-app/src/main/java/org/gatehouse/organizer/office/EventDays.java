package org.gatehouse.organizer.office;

import java.time.LocalDate;
import java.time.LocalTime;

import org.gatehouse.ticketing.event.EventDetails;

/// The days an event is on, by the clocks where it is.
public record EventDays(LocalDate first, LocalDate last) {
    private static final int MORNING = 9;

    public EventDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends on " + last + " before it starts on " + first);
        }
    }

    /// A night that ends in the small hours belongs to the evening before, and midnight to the day it ends.
    public static EventDays of(EventDetails event) {
        var first = event.start().atZone(event.zone()).toLocalDate();
        var end = event.end().atZone(event.zone());
        boolean oneNight = end.toLocalDate().equals(first.plusDays(1)) && end.getHour() < MORNING;
        boolean atMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        var last = oneNight || atMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        return new EventDays(first, last.isBefore(first) ? first : last);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    /// Whether any of its days lies between the two, both included.
    public boolean isWithin(LocalDate from, LocalDate to) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
