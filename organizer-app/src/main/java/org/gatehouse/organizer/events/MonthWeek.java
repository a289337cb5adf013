package org.gatehouse.organizer.events;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.gatehouse.organizer.office.EventDays;
import org.gatehouse.ticketing.wire.EventReply;

/// Seven days and the bars over them; no two bars of a lane touch the same day.
record MonthWeek(LocalDate first, List<Bar> bars) {
    static final int DAYS = 7;
    private static final Comparator<Bar> ORDER = comparing((Bar bar) -> bar.days().first())
            .thenComparing(bar -> bar.days().last(), Comparator.reverseOrder())
            .thenComparing(bar -> bar.event().event().details().start())
            .thenComparing(bar -> bar.event().event().details().name());

    MonthWeek {
        bars = List.copyOf(bars);
    }

    /// An event within one week.
    ///
    /// @param from the first of its days here, counted from 0
    /// @param to the last of its days here
    record Bar(EventReply event, EventDays days, int from, int to, int lane) {

        private Bar in(int place) {
            return new Bar(event, days, from, to, place);
        }

        boolean covers(int day) {
            return from <= day && day <= to;
        }
    }

    /// What there is room for.
    ///
    /// @param hidden how many events each of the seven days has besides
    record Fitted(List<Bar> bars, List<Integer> hidden) {
        Fitted {
            bars = List.copyOf(bars);
            hidden = List.copyOf(hidden);
        }
    }

    static MonthWeek of(LocalDate first, List<EventReply> events) {
        var last = first.plusDays(DAYS - 1);
        var placed = new ArrayList<Bar>();
        var taken = new ArrayList<BitSet>();
        events.stream().map(event -> bar(event, first)).filter(bar -> bar.days().isWithin(first, last)).sorted(ORDER)
                .forEach(bar -> placed.add(bar.in(lane(bar, taken))));
        return new MonthWeek(first, placed);
    }

    private static Bar bar(EventReply event, LocalDate first) {
        var days = EventDays.of(event.event().details());
        return new Bar(event, days, (int) Math.clamp(ChronoUnit.DAYS.between(first, days.first()), 0, DAYS - 1),
                (int) Math.clamp(ChronoUnit.DAYS.between(first, days.last()), 0, DAYS - 1), 0);
    }

    /// Takes the highest lane that is free on all of the bar's days.
    private static int lane(Bar bar, List<BitSet> taken) {
        int lane = 0;
        while (lane < taken.size() && !taken.get(lane).get(bar.from(), bar.to() + 1).isEmpty()) {
            lane++;
        }
        if (lane == taken.size()) {
            taken.add(new BitSet(DAYS));
        }
        taken.get(lane).set(bar.from(), bar.to() + 1);
        return lane;
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    boolean beginsBefore(Bar bar) {
        return bar.days().first().isBefore(first);
    }

    boolean goesOn(Bar bar) {
        return bar.days().last().isAfter(day(DAYS - 1));
    }

    /// What is seen with so many lanes: a day with more events keeps its last lane for saying how many.
    Fitted within(int lanes) {
        var overfull = new BitSet(DAYS);
        bars.stream().filter(bar -> bar.lane() >= lanes).forEach(bar -> overfull.set(bar.from(), bar.to() + 1));
        var seen = bars.stream().filter(bar -> bar.lane() < lanes - 1
                || bar.lane() == lanes - 1 && overfull.get(bar.from(), bar.to() + 1).isEmpty()).toList();
        var hidden = IntStream.range(0, DAYS).mapToObj(day -> (int) (count(bars, day) - count(seen, day))).toList();
        return new Fitted(seen, hidden);
    }

    private static long count(List<Bar> bars, int day) {
        return bars.stream().filter(bar -> bar.covers(day)).count();
    }
}
