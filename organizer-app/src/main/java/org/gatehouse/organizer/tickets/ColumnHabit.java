package org.gatehouse.organizer.tickets;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gatehouse.organizer.office.Habits;

/// Which columns of the list somebody likes to see, and in which order the rows: remembered from one time to the next.
final class ColumnHabit {
    private static final String COLUMNS = "list-columns";
    private static final String ORDER = "list-order";
    private static final Set<Ask.By> USUAL = EnumSet.of(Ask.By.ATTENDEE, Ask.By.TICKETS, Ask.By.ARRIVED, Ask.By.AMOUNT,
            Ask.By.STATUS, Ask.By.WHEN);
    private final Habits habits;
    private final Set<Ask.By> columns;

    ColumnHabit(Habits habits) {
        this.habits = habits;
        this.columns = habits.of(COLUMNS).map(ColumnHabit::read).filter(read -> !read.isEmpty())
                .orElseGet(() -> EnumSet.copyOf(USUAL));
        columns.add(Ask.By.ATTENDEE);
    }

    Set<Ask.By> columns() {
        return columns;
    }

    void show(Ask.By column, boolean wanted) {
        if (wanted) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
        habits.keep(COLUMNS, columns.stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    Ask.Order order() {
        return habits.of(ORDER).map(text -> text.split(" ")).filter(words -> words.length == 2)
                .flatMap(words -> Stream.of(Ask.By.values()).filter(by -> by.name().equals(words[0])).findFirst()
                        .map(by -> new Ask.Order(by, words[1].equals(Ask.Way.RISING.name())
                                ? Ask.Way.RISING
                                : Ask.Way.FALLING)))
                .orElse(Ask.Order.LATEST);
    }

    void keep(Ask.Order order) {
        habits.keep(ORDER, order.by().name() + " " + order.way().name());
    }

    /// Names that no column has any more are passed over.
    private static Set<Ask.By> read(String text) {
        var known = EnumSet.noneOf(Ask.By.class);
        var names = List.of(text.split(" "));
        Stream.of(Ask.By.values()).filter(by -> names.contains(by.name())).forEach(known::add);
        return known;
    }
}
