package org.gatehouse.proving.aws;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;

/// A published event of fifty tickets and two gates at a simulated server, in the evening of the event.
record Evening(SimulatedServer server, Organizer organizer, SecureRandom random, InstantSource clock, EventId event,
        List<Gate> gates, Registration sold) {
    static final Instant DOORS = Instant.parse("2027-06-19T16:00:00Z");

    static Evening ofSeed(long seed) {
        return ofSeed(seed, InstantSource.fixed(DOORS.plusSeconds(600)));
    }

    static Evening ofSeed(long seed, InstantSource clock) {
        var random = new SeededRandom(seed);
        var server = SimulatedServer.open(clock, random);
        var organizer = Organizer.at(server);
        var type = new TicketTypeDetails("Day", new Money(4800, "EUR"), 400, Window.always(), Window.always(),
                new ReentryRule.None(), 1);
        var both = Set.of(Direction.IN, Direction.OUT);
        var event = organizer.publish(festival(), List.of(type),
                List.of(new GateDetails("North", List.of(), both), new GateDetails("South", List.of(), both)),
                GatePolicy.standard()).event();
        var sold = organizer.sell(event.id(), new TypeNumber(1), 50, Payment.CARD);
        return new Evening(server, organizer, random, clock, event.id(), event.gates(), sold);
    }

    private static EventDetails festival() {
        return new EventDetails("Harvest Moon", "Music at the docks", "Old Docks, Quay 3", ZoneId.of("Europe/Lisbon"),
                DOORS, DOORS.plus(Duration.ofHours(1)), DOORS.plus(Duration.ofHours(9)), 500, "EUR", "music");
    }
}
