package org.gatehouse.scanner.gate;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gatehouse.sync.checkin.EnrolledEvent;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.KnownTicket;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// The invented festival that tests and pictures are about.
public final class Festival {
    public static final Instant NOW = Instant.parse("2026-09-12T18:40:00Z");
    public static final EventId EVENT = EventId.parse("harvest-moon");
    public static final DeviceId ME = DeviceId.parse("north-1");
    public static final DeviceId OTHER = DeviceId.parse("south-1");
    public static final Gate NORTH = gate("north", "North gate", Set.of(Direction.IN, Direction.OUT));
    public static final Gate SOUTH = gate("south", "South gate", Set.of(Direction.IN));
    public static final Gate ARTISTS = gate("artists", "Artists’ entrance", Set.of(Direction.IN));
    public static final TicketType WEEKEND = type(1, "Weekend, standing", 1);
    public static final TicketType FAMILY = type(2, "Family of four", 4);
    private static final long SHORT_ID = 0x1A2B3C4DL;

    private Festival() {}

    public static EventFacts facts() {
        return facts(GatePolicy.Holders.SHOWN);
    }

    public static EventFacts facts(GatePolicy.Holders holders) {
        return facts(new GatePolicy(holders, GatePolicy.Unpaid.REFUSED, 200));
    }

    public static EventFacts facts(GatePolicy policy) {
        return new EventFacts(EVENT, SHORT_ID, "Harvest Moon Festival", "Mill Meadow", ZoneId.of("Europe/Madrid"),
                Instant.parse("2026-09-12T15:00:00Z"), Instant.parse("2026-09-12T17:00:00Z"),
                Instant.parse("2026-09-13T03:00:00Z"), EventStatus.PUBLISHED, List.of(WEEKEND, FAMILY),
                List.of(NORTH, SOUTH, ARTISTS), List.of(), policy);
    }

    public static EnrolledEvent enrolled() {
        return new EnrolledEvent(EVENT, "Harvest Moon Festival", ME, "North 1", NOW, URI.create("http://localhost/"));
    }

    public static TicketId ticket(TicketType type, int number) {
        return TicketId.issue(SHORT_ID, type.number(), Instant.parse("2026-06-01T10:00:00Z"), new Random(number));
    }

    public static KnownTicket ticketOf(String holder, TicketType type) {
        return new KnownTicket(new ManifestRow(ticket(type, 1), TicketStatus.VALID, NOW, holder, null, null), type);
    }

    public static Admission admitted(String at, Gate gate, DeviceId by) {
        return new Admission(new RecordId(by, 1, 1), Instant.parse(at), gate.id(), 1, Grounds.LISTED);
    }

    private static Gate gate(String id, String name, Set<Direction> directions) {
        return new Gate(GateId.parse(id), new GateDetails(name, List.of(), directions));
    }

    public static TicketType named(String name) {
        return type(3, name, 1);
    }

    public static TicketType type(int number, String name, int admits) {
        return new TicketType(new TypeNumber(number), new TicketTypeDetails(name, new Money(9500, "EUR"), 1000,
                Window.always(), Window.always(), new ReentryRule.None(), admits));
    }
}
