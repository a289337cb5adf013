package org.gatehouse.proving.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventStatus;
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
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.Purpose;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// A small event whose keys, tickets and codes are the same at every run, so that bytes found once keep their meaning.
final class Stage {
    static final EventId EVENT = new EventId("harvest-moon");
    static final GateId GATE = new GateId("north");
    static final Instant DOORS = Instant.parse("2027-06-19T16:00:00Z");
    /// Sold elsewhere.
    static final String BARCODE = "IMPORTED-0001";
    private static final long SHORT_ID = 0x5EED;
    private static final int TICKETS = 20;
    private static final int KEY_NUMBER = 3;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final SigningKey key = SigningKey.of(Bytes.of(new byte[32]));
    private final List<TicketId> tickets;

    Stage() {
        var random = new Random(19);
        tickets = Stream.generate(() -> TicketId.issue(SHORT_ID, new TypeNumber(1), DOORS.minus(Duration.ofDays(9)),
                random)).limit(TICKETS).sorted().toList();
    }

    List<TicketId> tickets() {
        return tickets;
    }

    String code(int number) {
        return TicketCode.issue(tickets.get(Math.floorMod(number, TICKETS)), KEY_NUMBER, key).encode();
    }

    boolean signed(TicketCode code) {
        return code.key() == KEY_NUMBER && code.isSignedBy(key.verifyingKey());
    }

    List<EventKey> keys() {
        return List.of(new EventKey(KEY_NUMBER, key.verifyingKey()));
    }

    SignedText sign(String text, Purpose purpose) {
        return SignedText.sign(text, purpose, KEY_NUMBER, key);
    }

    List<ManifestRow> rows() {
        return tickets.stream().map(this::row).toList();
    }

    private ManifestRow row(TicketId ticket) {
        boolean first = ticket.equals(tickets.getFirst());
        return new ManifestRow(ticket, TicketStatus.VALID, DOORS.minus(Duration.ofDays(9)), "Łucja O'Brien",
                first ? null : new Money(4800, "EUR"), first ? BARCODE : null, new RegistrationId("order-1"),
                "lucja@guest.example");
    }

    EventFacts facts() {
        var type = new TicketType(new TypeNumber(1), new TicketTypeDetails("Day", new Money(4800, "EUR"), 100,
                Window.always(), Window.always(), new ReentryRule.EntriesPerDay(2), 1));
        return new EventFacts(EVENT, SHORT_ID, "Harvest Moon Festival", "Old Docks", ZoneId.of("Europe/Lisbon"), DOORS,
                DOORS, DOORS.plus(Duration.ofHours(9)), EventStatus.PUBLISHED, List.of(type),
                List.of(new Gate(GATE, new GateDetails("North", List.of(), Set.of(Direction.values())))), keys(),
                GatePolicy.standard());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
