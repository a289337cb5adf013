package org.gatehouse.backend.festival;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;

/// What the festival consists of.
final class Programme {
    static final String CURRENCY = "EUR";
    static final String NAME = "Harvest Moon Festival";

    /// A ticket type and how many tickets of it are sold.
    record Line(TicketType type, int sold) {}

    static final PromoCode EARLY = new PromoCode("EARLYMOON");

    /// Of which so many tickets are sold at less.
    static final PromoDetails EARLY_DETAILS = new PromoDetails(new Rate(2_000, 0), 400, Window.always(),
            List.of(new TypeNumber(1)));

    /// What the platform and the river rescuers get of a ticket.
    static final Terms TERMS = new Terms(new Rate(250, 50), new Rate(100, 0), "Rescate del Río", List.of());

    private Programme() {}

    /// Doors opened a little while ago; it goes on for two days.
    static EventDetails festival(Instant now) {
        var doors = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        return new EventDetails(NAME, "Two nights of music under the harvest moon.",
                "Parque del Río, Meadow Stage",
                ZoneId.of("Europe/Madrid"), doors, doors.plus(Duration.ofHours(2)), doors.plus(Duration.ofHours(48)),
                4000, CURRENCY, "Festival");
    }

    /// One that is still being prepared.
    static EventDetails winter(Instant now) {
        var doors = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(60)).plus(Duration.ofHours(17));
        return new EventDetails("Winter Lights", "Songs for the longest night.", "Old Harbour Warehouse 7",
                ZoneId.of("Europe/Madrid"), doors, doors.plus(Duration.ofHours(1)), doors.plus(Duration.ofHours(6)),
                800, CURRENCY, "Festival");
    }

    static List<Line> lines() {
        return List.of(line(1, "Weekend pass", 8900, 2000, 1, new ReentryRule.AfterExit(), 1500),
                line(2, "Saturday", 5200, 1500, 1, new ReentryRule.None(), 1200),
                line(3, "Family (2 + 3)", 14_500, 50, 5, new ReentryRule.AfterExit(), 40),
                line(4, "Crew & artists", 0, 200, 1, new ReentryRule.EntriesPerDay(3), 160));
    }

    static List<Gate> gates() {
        var guests = List.of(new TypeNumber(1), new TypeNumber(2), new TypeNumber(3));
        var both = Set.of(Direction.IN, Direction.OUT);
        return List.of(new Gate(new GateId("north"), new GateDetails("North Gate", guests, both)),
                new Gate(new GateId("river"), new GateDetails("River Gate", guests, both)),
                new Gate(new GateId("crew"), new GateDetails("Crew entrance", List.of(new TypeNumber(4)), both)));
    }

    private static Line line(int number, String name, long price, int quota, int admits, ReentryRule rule, int sold) {
        var details = new TicketTypeDetails(name, new Money(price, CURRENCY), quota, Window.always(), Window.always(),
                rule, admits);
        return new Line(new TicketType(new TypeNumber(number), details), sold);
    }
}
