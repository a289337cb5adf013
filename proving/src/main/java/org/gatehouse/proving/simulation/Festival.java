package org.gatehouse.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gatehouse.proving.simulation.Rulebook.Manner;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateDetails;

/// The event of a world: what is sold, by which rules, and which gates there are.
final class Festival {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int GROUP = 3;

    private final Instant opened;
    private final Duration lasting;
    private final List<Ware> wares;
    private final List<Door> doors = List.of(new Door("North", Set.of(), Set.of(Direction.IN, Direction.OUT)),
            new Door("South", Set.of(1, 2, 3), Set.of(Direction.IN)),
            new Door("Artists", Set.of(2, 4), Set.of(Direction.IN, Direction.OUT)),
            new Door("Exit", Set.of(), Set.of(Direction.OUT)));

    /// A ticket type and its rules as the simulation knows them.
    record Ware(String name, ReentryRule rule, Rulebook rules) {}

    /// @param serves numbers of ticket types; none means all
    record Door(String name, Set<Integer> serves, Set<Direction> directions) {
        boolean serves(int type) {
            return serves.isEmpty() || serves.contains(type);
        }
    }

    private Festival(Instant opened, Duration lasting, List<Ware> wares) {
        this.opened = opened;
        this.lasting = lasting;
        this.wares = wares;
    }

    static Festival of(Instant opened, Chance chance) {
        var until = chance.oneIn(3) ? opened.plus(Duration.ofHours(2 + chance.below(20))) : null;
        return new Festival(opened, Duration.ofHours(chance.oneIn(3) ? 60 : 300), List.of(
                new Ware("Day", new ReentryRule.AfterExit(), new Rulebook(Manner.AFTER_EXIT, 1, 1, null, null, ZONE)),
                new Ware("Evening", new ReentryRule.None(), new Rulebook(Manner.ONCE, 1, 1, null, until, ZONE)),
                new Ware("Group", new ReentryRule.None(), new Rulebook(Manner.ONCE, 1, GROUP, null, null, ZONE)),
                chance.oneIn(2)
                        ? new Ware("Twice", new ReentryRule.Entries(2),
                                new Rulebook(Manner.ENTRIES, 2, 1, null, null, ZONE))
                        : new Ware("Daily", new ReentryRule.EntriesPerDay(1),
                                new Rulebook(Manner.ENTRIES_PER_DAY, 1, 1, null, null, ZONE))));
    }

    EventDetails details() {
        return new EventDetails("Harvest Moon Festival", "Simulated.", "Quay 5", ZONE,
                opened.minus(Duration.ofHours(1)), opened, end(), 10_000, "EUR", null);
    }

    /// When it ends, unless the organizer prolongs it.
    Instant end() {
        return opened.plus(lasting);
    }

    /// When a gate that heard nothing since may stop judging.
    Instant goodUntil() {
        return end().plus(Duration.ofHours(12));
    }

    List<TicketTypeDetails> types() {
        return wares.stream().map(ware -> new TicketTypeDetails(ware.name(), new Money(4500, "EUR"), 2_000,
                Window.always(), new Window(ware.rules().from(), ware.rules().until()), ware.rule(),
                ware.rules().admits())).toList();
    }

    List<GateDetails> gates() {
        return doors.stream().map(door -> new GateDetails(door.name(),
                door.serves().stream().sorted().map(TypeNumber::new).toList(), door.directions())).toList();
    }

    Rulebook rules(int type) {
        return wares.get(type - 1).rules();
    }

    Door door(String name) {
        return doors.stream().filter(door -> door.name().equals(name)).findFirst().orElseThrow();
    }

    List<Door> doors() {
        return doors;
    }

    int wares() {
        return wares.size();
    }
}
