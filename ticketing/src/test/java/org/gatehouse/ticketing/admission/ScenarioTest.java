package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.admission.HarvestMoon.Kind;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every scenario of `scenarios.csv`, one row each.
class ScenarioTest {
    private static final String ISSUED = "2026-06-01 10:00:00";
    private static final String SOLD_AT_THE_DOOR = "2026-07-04 17:30:00";
    private static final Pattern BEFORE = Pattern.compile(
            "(\\w+) (\\w+)(@0)? (IN|OUT)(?:x(\\d+))? (\\S+ \\S+)( undo| override)?");

    private final HarvestMoon festival = new HarvestMoon();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "scenarios.csv", delimiter = '|', commentCharacter = '#')
    void theGateSays(String scenario, String ticket, String gate, Direction way, String now, @Nullable String before,
            VerdictKind expected) {
        var code = arrange(ticket);
        if (before != null) {
            remember(ticket, before);
        }

        var verdict = Judge.judge(code, festival, HarvestMoon.post(gate, way, "d1", 1), HarvestMoon.at(now));

        assertThat(verdict.kind()).as(scenario).isEqualTo(expected);
    }

    private ScannedCode arrange(String presented) {
        return switch (presented) {
            case "forged" -> forged();
            case "other event" ->
                HarvestMoon.code(TicketId.issue(9, new TypeNumber(1), HarvestMoon.at(ISSUED), new Random(1)));
            case "junk" -> ScannedCode.of("\u0000");
            case "barcode unknown" -> ScannedCode.of("4006381333931");
            case "legacy ours" -> {
                festival.holding(subject("DAY"), TicketStatus.VALID, null, "T-1");
                yield ScannedCode.of("{\"ticketId\":\"T-1\",\"eventId\":\"whatever\"}");
            }
            case "legacy unknown" -> ScannedCode.of("{\"ticketId\":\"T-9\",\"eventId\":\"EVENT#harvest-moon\"}");
            case "legacy elsewhere" -> ScannedCode.of("{\"ticketId\":\"T-9\",\"eventId\":\"EVENT#other\"}");
            default -> onList(presented);
        };
    }

    private ScannedCode onList(String presented) {
        var ticket = subject(presented);
        var words = presented.substring(presented.split("[/ ]")[0].length());
        switch (words) {
            case "" -> festival.holding(ticket, TicketStatus.VALID, null, null);
            case "/UNPAID" -> festival.holding(ticket, TicketStatus.VALID, new Money(4500, "EUR"), null);
            case "/UNPAID ADMITTED" -> festival.withUnpaid(GatePolicy.Unpaid.ADMITTED).holding(ticket,
                    TicketStatus.VALID, new Money(4500, "EUR"), null);
            case "/NEW", "/MISSING" -> {
            }
            case "/NEW CAPPED" -> festival.havingAdmittedBySignature(3);
            case "/BARCODE" -> {
                festival.holding(ticket, TicketStatus.VALID, null, "ELSEWHERE-77");
                return ScannedCode.of("ELSEWHERE-77");
            }
            case "/REFUNDED BARCODE" -> {
                festival.holding(ticket, TicketStatus.REFUNDED, null, "ELSEWHERE-77");
                return ScannedCode.of("ELSEWHERE-77");
            }
            case " CANCELLED EVENT", " ENDED EVENT", " DRAFT EVENT" -> festival
                    .standing(EventStatus.valueOf(words.strip().split(" ")[0]))
                    .holding(ticket, TicketStatus.VALID, null, null);
            default -> festival.holding(ticket, TicketStatus.valueOf(words.substring(1)), null, null);
        }
        return HarvestMoon.code(ticket);
    }

    private static TicketId subject(String presented) {
        var kind = presented.equals("legacy ours") ? Kind.DAY : Kind.valueOf(presented.split("[/ ]")[0]);
        return HarvestMoon.ticket(kind, presented.contains("/NEW") ? SOLD_AT_THE_DOOR : ISSUED);
    }

    private ScannedCode forged() {
        var ticket = subject("DAY");
        festival.holding(ticket, TicketStatus.VALID, null, null);
        return new ScannedCode.Signed(new TicketCode(2, ticket, Bytes.of(new byte[64])));
    }

    private void remember(String presented, String before) {
        for (var one : before.split("; ")) {
            var matcher = BEFORE.matcher(one);
            assertThat(matcher.matches()).as("cannot read: %s", one).isTrue();
            long epoch = matcher.group(3) == null ? 1 : 0;
            int persons = matcher.group(5) == null ? 1 : Integer.parseInt(matcher.group(5));
            var at = HarvestMoon.at(matcher.group(6));
            var way = " override".equals(matcher.group(7))
                    ? new GateRecord.In(persons, GateRecord.Grounds.OVERRIDE, "guest list")
                    : "IN".equals(matcher.group(4)) ? HarvestMoon.in(persons) : new GateRecord.Out(persons);
            var record = festival.record(matcher.group(2), epoch, matcher.group(1), at, subject(presented), way);
            festival.seeing(record);
            if (" undo".equals(matcher.group(7))) {
                festival.seeing(
                        festival.record(matcher.group(2), epoch, matcher.group(1), at.plus(Duration.ofSeconds(5)),
                                subject(presented), new GateRecord.Undo(record.id(), null)));
            }
        }
    }
}
