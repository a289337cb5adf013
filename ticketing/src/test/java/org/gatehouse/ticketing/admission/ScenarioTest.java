package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.admission.HarvestMoon.Kind;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.Post;
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
            "(\\w+) (\\w+)(@0)? (IN|OUT|REFUSED)(?:x(\\d+))? (\\S+ \\S+)( undo| override)?");

    private static final Pattern WAY = Pattern.compile("(IN|OUT|OVERRIDE|UNDO)(?:x(\\d+))?");

    private final HarvestMoon festival = new HarvestMoon();
    private final List<GateRecord> remembered = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "scenarios.csv", delimiter = '|', commentCharacter = '#')
    void theGateSays(String scenario, String ticket, String gate, String way, String now, @Nullable String before,
            String expected) {
        var code = arrange(ticket);
        if (before != null) {
            remember(ticket, before);
        }

        assertThat(answer(code, gate, way, HarvestMoon.at(now))).as(scenario).isEqualTo(expected);
    }

    private String answer(ScannedCode code, String gate, String way, Instant now) {
        var matcher = WAY.matcher(way);
        assertThat(matcher.matches()).as("cannot read: %s", way).isTrue();
        var party = matcher.group(2) == null ? Party.seen() : Party.counted(Integer.parseInt(matcher.group(2)));
        return switch (matcher.group(1)) {
            case "UNDO" -> undo(now);
            case "OVERRIDE" -> override(code, party, HarvestMoon.post(gate, Direction.IN, "d1", 1), now);
            default -> Judge.judge(code, party, festival,
                    HarvestMoon.post(gate, Direction.valueOf(matcher.group(1)), "d1", 1), now).kind().name();
        };
    }

    private String override(ScannedCode code, Party party, Post post, Instant now) {
        return switch (Overruling.judge(code, party, festival, post, now)) {
            case Overruling.Allowed ignored -> "LET IN";
            case Overruling.NotNeeded notNeeded -> notNeeded.verdict().kind().name();
            case Overruling.Never ignored -> "NOBODY MAY";
        };
    }

    private String undo(Instant now) {
        return switch (Undoing.judge(remembered.getFirst(), remembered, now)) {
            case Undoing.Allowed ignored -> "TAKEN BACK";
            case Undoing.Objection ignored -> "STAYS";
        };
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
            case "/FOUND" -> {
                festival.holding(ticket, TicketStatus.VALID, null, null);
                return new ScannedCode.Found(ticket);
            }
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
            var what = what(matcher.group(4) + (" override".equals(matcher.group(7)) ? matcher.group(7) : ""), persons);
            var record = festival.record(matcher.group(2), epoch, matcher.group(1), at, subject(presented), what);
            remember(record);
            if (" undo".equals(matcher.group(7))) {
                remember(festival.record(matcher.group(2), epoch, matcher.group(1), at.plus(Duration.ofSeconds(5)),
                        subject(presented), new GateRecord.Undo(record.id(), null)));
            }
        }
    }

    private static GateRecord.What what(String way, int persons) {
        return switch (way) {
            case "IN" -> HarvestMoon.in(persons);
            case "IN override" -> new GateRecord.In(persons, GateRecord.Grounds.OVERRIDE, "guest list");
            case "OUT" -> new GateRecord.Out(persons);
            default -> new GateRecord.Refused(VerdictKind.TOO_EARLY);
        };
    }

    private void remember(GateRecord record) {
        festival.seeing(record);
        remembered.add(record);
    }
}
