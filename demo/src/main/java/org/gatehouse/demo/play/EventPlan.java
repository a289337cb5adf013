package org.gatehouse.demo.play;

import java.time.ZonedDateTime;
import java.util.List;

/// An event as an organizer has it in mind before sitting down at the console.
public record EventPlan(String name, String venue, ZonedDateTime doors, ZonedDateTime start, ZonedDateTime end,
        int capacity, List<Type> types, List<String> gates) {
    public EventPlan {
        types = List.copyOf(types);
        gates = List.copyOf(gates);
    }

    /// @param price in whole units of the event's currency
    public record Type(String name, int price, int quota) {}

    /// Doors an hour ago, start in an hour, end in five: somebody can be let in.
    public static EventPlan tonight(String name, String venue, ZonedDateTime now) {
        var doors = now.withSecond(0).withNano(0).minusHours(1);
        return new EventPlan(name, venue, doors, doors.plusHours(2), doors.plusHours(6), 2_000, List.of(), List.of());
    }

    public EventPlan selling(Type... kinds) {
        return new EventPlan(name, venue, doors, start, end, capacity, List.of(kinds), gates);
    }

    public EventPlan through(String... entrances) {
        return new EventPlan(name, venue, doors, start, end, capacity, types, List.of(entrances));
    }
}
