package org.gatehouse.organizer.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.gatehouse.organizer.office.EventDays;
import org.gatehouse.ticketing.wire.EventReply;

/// A month as whole weeks, with the days of its neighbours that fill the first and the last.
record MonthGrid(YearMonth month, List<MonthWeek> weeks) {

    MonthGrid {
        weeks = List.copyOf(weeks);
    }

    /// @param begins the day a week begins with
    static MonthGrid of(YearMonth month, DayOfWeek begins, List<EventReply> events) {
        var weeks = new ArrayList<MonthWeek>();
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(begins));
        for (var week = first; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            weeks.add(MonthWeek.of(week, events));
        }
        return new MonthGrid(month, weeks);
    }

    LocalDate first() {
        return weeks.getFirst().first();
    }

    /// How many of these events are on in the month itself.
    long count(List<EventReply> events) {
        return events.stream().filter(reply -> EventDays.of(reply.event().details())
                .isWithin(month.atDay(1), month.atEndOfMonth())).count();
    }
}
