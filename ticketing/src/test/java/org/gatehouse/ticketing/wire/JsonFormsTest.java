package org.gatehouse.ticketing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordChain;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.EventDetails;
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
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateDetails;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.gate.PinSeal;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both ends use Jackson as it comes; what one writes the other must read as the same value.
class JsonFormsTest {
    private static final Instant NOON = Instant.parse("2026-07-04T12:00:00.123Z");
    private static final SigningKey KEY = SigningKey.of(Bytes.of(new byte[32]));
    private static final TicketId TICKET = TicketId.parse("TICKET#00000001000200000003000000000004");
    private static final RecordId RECORD = new RecordId(DeviceId.parse("DEVICE#d1"), 7, 1);

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static List<Object> values() {
        var type = new TicketType(new TypeNumber(2), new TicketTypeDetails("Day", new Money(1250, "EUR"), 10,
                Window.always(), new Window(NOON, null), new ReentryRule.EntriesPerDay(2), 1));
        var gate = new Gate(GateId.parse("north"), new GateDetails("North", List.of(new TypeNumber(2)),
                Set.of(Direction.IN)));
        var facts = new EventFacts(EventId.parse("EVENT#e1"), 1, "Harvest Moon", "Quay", ZoneId.of("Europe/Berlin"),
                NOON,
                NOON, NOON, EventStatus.PUBLISHED, List.of(type), List.of(gate),
                List.of(new EventKey(3, KEY.verifyingKey())),
                new GatePolicy(GatePolicy.Holders.SHOWN, GatePolicy.Unpaid.ADMITTED, 9, GatePolicy.Emails.SEARCHED,
                        new PinSeal(Bytes.of(new byte[16]), 15, Bytes.of(new byte[32]))));
        var row = new ManifestRow(TICKET, TicketStatus.BLOCKED, NOON, "Ada", new Money(5, "EUR"), null);
        var found = new ManifestRow(TICKET, TicketStatus.VALID, NOON, "Ada", null, null, RegistrationId.parse("REG#r1"),
                "ada@example.org");
        return List.of(facts,
                new PolicyChange(GatePolicy.Holders.SHOWN, GatePolicy.Unpaid.REFUSED, 1, null,
                        new PolicyChange.SetPin("480915")),
                new PolicyChange(GatePolicy.Holders.SHOWN, GatePolicy.Unpaid.REFUSED, 1, null,
                        new PolicyChange.RemovePin()),
                new Change.Ticket(row), new Change.Ticket(found), new Change.Gone(TICKET),
                new Change.Facts(facts),
                new Change.Records(List.of(record(new GateRecord.In(2, GateRecord.Grounds.OVERRIDE, "guest list")),
                        record(new GateRecord.Out(1)), record(new GateRecord.Undo(RECORD, null)),
                        record(new GateRecord.Refused(VerdictKind.FORGED)))),
                new NewDevice(new EnrolmentCode("0123456789AB"), "Laptop 3", KEY.verifyingKey(), "1.0"),
                new EventDetails("Harvest Moon", "", "Quay", ZoneId.of("Asia/Tokyo"), NOON, NOON, NOON, 5, "JPY",
                        null));
    }

    private static GateRecord record(GateRecord.What what) {
        return GateRecord.sign(RECORD, new GateRecord.Draft(what, EventId.parse("e1"), TICKET, GateId.parse("north"),
                NOON, Confidence.ANCHORED, 12, "steward"), RecordChain.START, KEY);
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsReadAsTheSameValue(Object value) throws Exception {
        var text = json.writeValueAsString(value);

        assertThat(json.readValue(text, value.getClass())).isEqualTo(value);
    }

    @Test
    void aPolicyThatSaysNothingOfAddressesKeepsThemInTheCloud() throws Exception {
        var old = """
                {"holders": "SHOWN", "unpaid": "REFUSED", "mostBySignature": 200}""";

        assertThat(json.readValue(old, GatePolicy.class)).isEqualTo(GatePolicy.standard())
                .extracting(GatePolicy::emails).isEqualTo(GatePolicy.Emails.WITHHELD);
    }

    @Test
    void recordsStillCarryTheirSignatureAfterTravelling() throws Exception {
        var records = List.of(record(new GateRecord.In(1, GateRecord.Grounds.LISTED, null)),
                record(new GateRecord.Undo(RECORD, "wrong person")));

        var read = json.readValue(json.writeValueAsString(records), new TypeReference<List<GateRecord>>() {
        });

        assertThat(read).isEqualTo(records).allMatch(record -> record.isSignedBy(KEY.verifyingKey()));
    }
}
