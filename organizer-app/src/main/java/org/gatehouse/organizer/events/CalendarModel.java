package org.gatehouse.organizer.events;

import static java.util.Comparator.comparing;
import static org.gatehouse.desk.words.Arg.arg;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.EventDays;
import org.gatehouse.ticketing.wire.EventReply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The events that the list shows, on the days of one month; the chosen day says which month.
final class CalendarModel {
    private final ObservableList<EventReply> events;
    private final InstantSource clock;
    private final ZoneId here;
    private final Words words;
    private final DayOfWeek begins;
    private final ObjectProperty<LocalDate> day;
    private final ReadOnlyObjectWrapper<MonthGrid> grid;
    // list and property know them only weakly

    /// @param events as searched and filtered
    /// @param here where the person is, whose today is marked
    /// @param day outlives the screen
    CalendarModel(ObservableList<EventReply> events, Words words, InstantSource clock, ZoneId here,
            ObjectProperty<LocalDate> day) {
        this.events = events;
        this.words = words;
        this.clock = clock;
        this.here = here;
        this.day = day;
        this.begins = WeekFields.of(words.locale()).getFirstDayOfWeek();
        this.grid = new ReadOnlyObjectWrapper<>(MonthGrid.of(YearMonth.from(day.get()), begins, events));
        events.addListener(
                (ListChangeListener<EventReply>) _ -> grid.set(MonthGrid.of(month(), begins, events)));
    }

    ReadOnlyObjectProperty<MonthGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /// The chosen day; changes after the grid that has it.
    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    LocalDate day() {
        return day.get();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), here);
    }

    List<DayOfWeek> weekdays() {
        return List.of(begins, begins.plus(1), begins.plus(2), begins.plus(3), begins.plus(4), begins.plus(5),
                begins.plus(6));
    }

    void choose(LocalDate chosen) {
        grid.set(MonthGrid.of(YearMonth.from(chosen), begins, events));
        day.set(chosen);
    }

    void go(int days) {
        choose(day().plusDays(days));
    }

    void turn(int months) {
        choose(day().plusMonths(months));
    }

    void goToToday() {
        choose(today());
    }

    /// What is on that day, the earliest first.
    List<EventReply> on(LocalDate asked) {
        return events.stream().filter(reply -> EventDays.of(reply.event().details()).isWithin(asked, asked))
                .sorted(comparing(reply -> reply.event().details().start())).toList();
    }

    /// How many events the month has.
    String count() {
        return words.say("calendar.count", arg("n", grid.get().count(events)));
    }

    /// Where the month has none: the first day of the next event, or of the last one before.
    Optional<LocalDate> nearest() {
        if (grid.get().count(events) > 0) {
            return Optional.empty();
        }
        var days = events.stream().map(reply -> EventDays.of(reply.event().details()).first()).sorted().toList();
        var next = days.stream().filter(first -> first.isAfter(month().atEndOfMonth())).findFirst();
        return next.or(() -> days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()));
    }

    private YearMonth month() {
        return YearMonth.from(day());
    }
}
