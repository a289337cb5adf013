package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatehouse.ticketing.admission.HarvestMoon.Kind;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

class EventFoldTest {
    private static final Instant SIX = HarvestMoon.at("2026-07-04 18:00:00");
    private static final TicketId DAY = HarvestMoon.ticket(Kind.DAY, "2026-06-01 10:00:00");
    private static final TicketId WEEKEND = HarvestMoon.ticket(Kind.WEEKEND, "2026-06-01 10:00:00");
    private static final TicketId GROUP = HarvestMoon.ticket(Kind.GROUP4, "2026-06-01 10:00:00");
    private static final TicketId CAMPING = HarvestMoon.ticket(Kind.CAMPING, "2026-06-01 10:00:00");

    private final HarvestMoon festival = new HarvestMoon();

    @Test
    void twoGatesThatAdmitOneTicketCountOnePersonAndMakeOneIncidentThatNamesBoth() {
        var south = festival.record("d2", 1, "south", SIX, DAY, HarvestMoon.in(1));
        var north = festival.record("d1", 1, "north", SIX.plusSeconds(2), DAY, HarvestMoon.in(1));

        var fold = EventFold.of(List.of(north, south), festival.facts());

        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.inside()).isEqualTo(1);
        assertThat(fold.surplus()).isEqualTo(1);
        assertThat(fold.arrivals()).containsExactly(SIX);
        assertThat(fold.entriesByGate()).isEqualTo(Map.of(GateId.parse("south"), 1));
        assertThat(fold.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.ticket()).isEqualTo(DAY);
            assertThat(incident.admissions()).extracting(admission -> admission.gate().value()).containsExactly("south",
                    "north");
        });
    }

    @Test
    void aThirdAdmissionJoinsTheSameIncident() {
        var records = List.of(festival.record("d1", 1, "north", SIX, DAY, HarvestMoon.in(1)),
                festival.record("d2", 1, "south", SIX.plusSeconds(2), DAY, HarvestMoon.in(1)),
                festival.record("d3", 1, "quay", SIX.plusSeconds(4), DAY, HarvestMoon.in(1)));

        var fold = EventFold.of(records, festival.facts());

        assertThat(fold.incidents()).singleElement()
                .satisfies(incident -> assertThat(incident.admissions()).hasSize(3));
    }

    @Test
    void anIncidentOfATicketThatLetsInAnewEachDayNamesTheAdmissionOfItsDay() {
        var sunday = SIX.plus(Duration.ofDays(1));
        var records = List.of(festival.record("d1", 1, "north", SIX, WEEKEND, HarvestMoon.in(1)),
                festival.record("d2", 1, "south", sunday, WEEKEND, HarvestMoon.in(1)),
                festival.record("d3", 1, "quay", sunday.plusSeconds(4), WEEKEND, HarvestMoon.in(1)));

        var fold = EventFold.of(records, festival.facts());

        assertThat(fold.incidents()).singleElement().satisfies(incident -> assertThat(incident.admissions())
                .extracting(admission -> admission.gate().value()).containsExactly("south", "quay"));
    }

    @Test
    void redNamesTheAdmissionOfTheDayWhereTheTicketLetsInAnewEachDay() {
        var sunday = SIX.plus(Duration.ofDays(1));
        festival.holding(WEEKEND, TicketStatus.VALID, null, null)
                .seeing(festival.record("d1", 1, "north", SIX, WEEKEND, HarvestMoon.in(1)))
                .seeing(festival.record("d2", 1, "south", sunday, WEEKEND, HarvestMoon.in(1)));

        var verdict = Judge.judge(new ScannedCode.Found(WEEKEND), festival,
                HarvestMoon.post("north", Direction.IN, "d1", 1), sunday.plusSeconds(60));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.AlreadyIn.class,
                red -> assertThat(red.first().at()).isEqualTo(sunday));
    }

    @Test
    void anIncidentEndsWhenOneOfItsTwoAdmissionsIsTakenBack() {
        var north = festival.record("d1", 1, "north", SIX, DAY, HarvestMoon.in(1));
        var south = festival.record("d2", 1, "south", SIX.plusSeconds(2), DAY, HarvestMoon.in(1));
        var undo = festival.record("d1", 1, "north", SIX.plusSeconds(9), DAY, new GateRecord.Undo(north.id(), null));

        var fold = EventFold.of(List.of(undo, south, north), festival.facts());

        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.incidents()).isEmpty();
        assertThat(fold.entriesByGate()).isEqualTo(Map.of(GateId.parse("south"), 1));
    }

    @Test
    void aDeviceCannotTakeBackWhatAnotherDeviceDid() {
        var north = festival.record("d1", 1, "north", SIX, DAY, HarvestMoon.in(1));
        var undo = festival.record("d2", 1, "south", SIX.plusSeconds(9), DAY, new GateRecord.Undo(north.id(), null));

        assertThat(EventFold.of(List.of(north, undo), festival.facts()).admitted()).isEqualTo(1);
    }

    @Test
    void whoLeavesAndComesBackCameOnce() {
        var records = List.of(festival.record("d1", 1, "north", SIX, CAMPING, HarvestMoon.in(1)),
                festival.record("d1", 1, "north", SIX.plusSeconds(3600), CAMPING, new GateRecord.Out(1)),
                festival.record("d1", 1, "quay", SIX.plusSeconds(7200), CAMPING, HarvestMoon.in(1)));

        var fold = EventFold.of(records, festival.facts());

        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.inside()).isEqualTo(1);
        assertThat(fold.arrivals()).containsExactly(SIX);
        assertThat(fold.entriesByGate()).isEqualTo(Map.of(GateId.parse("north"), 1, GateId.parse("quay"), 1));
    }

    @Test
    void aGroupIsCountedByPersons() {
        var fold = EventFold.of(List.of(festival.record("d1", 1, "north", SIX, GROUP, HarvestMoon.in(3))),
                festival.facts());

        assertThat(fold.admitted()).isEqualTo(3);
        assertThat(fold.arrivals()).containsExactly(SIX, SIX, SIX);
    }

    @Test
    void refusalsAreCountedByReasonAndAdmitNobody() {
        var refused = festival.record("d1", 1, "north", SIX, DAY, new GateRecord.Refused(VerdictKind.TOO_EARLY));

        var fold = EventFold.of(List.of(refused), festival.facts());

        assertThat(fold.admitted()).isZero();
        assertThat(fold.refusals()).isEqualTo(Map.of(VerdictKind.TOO_EARLY, 1));
    }

    @Test
    void neitherOrderNorRepetitionChangesAnything() {
        var random = new Random(20260704);
        for (int round = 0; round < 200; round++) {
            var records = someRecords(random);
            var once = EventFold.of(records, festival.facts());

            var shuffled = new ArrayList<>(records);
            shuffled.addAll(records.subList(0, records.size() / 2));
            Collections.shuffle(shuffled, random);

            assertThat(EventFold.of(shuffled, festival.facts())).as("round %d", round).isEqualTo(once);
        }
    }

    @Test
    void whatOneDeviceDidKeepsItsOrderThoughItsClockWasPutBackInBetween() {
        var in = festival.record("d1", 1, "north", SIX.plusSeconds(3 * 3600), CAMPING, HarvestMoon.in(1));
        var out = festival.record("d1", 1, "north", SIX.plusSeconds(600), CAMPING, new GateRecord.Out(1));
        var again = festival.record("d2", 1, "quay", SIX.plusSeconds(4 * 3600), CAMPING, HarvestMoon.in(1));

        assertThat(EventFold.of(List.of(in, out), festival.facts()).inside()).isZero();
        var fold = EventFold.of(List.of(in, out, again), festival.facts());
        assertThat(fold.inside()).isEqualTo(1);
        assertThat(fold.incidents()).isEmpty();
    }

    @Test
    void theOrderIsTheSameForEveryOrderOfArrivalAlsoAfterClocksWerePutBack() {
        var records = List.of(festival.record("d1", 1, "north", SIX.plusSeconds(9000), CAMPING, HarvestMoon.in(1)),
                festival.record("d1", 1, "north", SIX.plusSeconds(60), CAMPING, new GateRecord.Out(1)),
                festival.record("d1", 2, "north", SIX.plusSeconds(50), CAMPING, HarvestMoon.in(1)),
                festival.record("d2", 1, "south", SIX.plusSeconds(9000), CAMPING, HarvestMoon.in(1)),
                festival.record("d2", 1, "south", SIX.plusSeconds(100), CAMPING, new GateRecord.Out(1)));

        var orders = new ArrayList<List<GateRecord>>();
        permute(new ArrayList<>(records), 0, orders);

        assertThat(orders).hasSize(120);
        assertThat(orders).extracting(FoldOrder::of).containsOnly(records);
    }

    private static void permute(List<GateRecord> records, int from, List<List<GateRecord>> orders) {
        if (from == records.size()) {
            orders.add(List.copyOf(records));
        }
        for (int i = from; i < records.size(); i++) {
            Collections.swap(records, from, i);
            permute(records, from + 1, orders);
            Collections.swap(records, from, i);
        }
    }

    @Test
    void ofAPartyTooLargeAsManyCountAsTheTicketIsForAndTheOthersMakeTheIncident() {
        var north = festival.record("d1", 1, "north", SIX, GROUP, HarvestMoon.in(3));
        var south = festival.record("d2", 1, "south", SIX.plusSeconds(2), GROUP, HarvestMoon.in(3));

        var fold = EventFold.of(List.of(south, north), festival.facts());

        assertThat(fold.admitted()).isEqualTo(4);
        assertThat(fold.inside()).isEqualTo(4);
        assertThat(fold.surplus()).isEqualTo(2);
        assertThat(fold.incidents()).singleElement().satisfies(incident -> assertThat(incident.admissions())
                .extracting(Admission::persons).containsExactly(3, 2));
    }

    @Test
    void whoComesOnBothDaysAndWasNeverSeenToLeaveIsInsideOnce() {
        var weekend = HarvestMoon.ticket(Kind.WEEKEND, "2026-06-01 10:00:00");
        var records = List.of(festival.record("d1", 1, "north", SIX, weekend, HarvestMoon.in(1)),
                festival.record("d1", 1, "north", SIX.plusSeconds(80_000), weekend, HarvestMoon.in(1)));

        var fold = EventFold.of(records, festival.facts());

        assertThat(fold.inside()).isEqualTo(1);
        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.entriesByGate()).isEqualTo(Map.of(GateId.parse("north"), 2));
    }

    @Test
    void whomASupervisorLetInOnAUsedTicketIsInsideBesideTheFirst() {
        var override = new GateRecord.In(1, GateRecord.Grounds.OVERRIDE, "the copy was the other's");
        var records = List.of(festival.record("d1", 1, "north", SIX, DAY, HarvestMoon.in(1)),
                festival.record("d1", 1, "north", SIX.plusSeconds(600), DAY, override));

        var fold = EventFold.of(records, festival.facts());

        assertThat(fold.inside()).isEqualTo(2);
        assertThat(fold.incidents()).isEmpty();
    }

    @Test
    void numbersThatNoGateCanHaveWrittenCountForNothing() {
        var records = List.of(festival.record("d1", 1, "north", SIX, DAY, HarvestMoon.in(-5)),
                festival.record("d2", 1, "north", SIX.plusSeconds(1), DAY, new GateRecord.Out(Integer.MIN_VALUE)),
                festival.record("d3", 1, "north", SIX.plusSeconds(2), DAY, HarvestMoon.in(Integer.MAX_VALUE)),
                festival.record("d4", 1, "north", SIX.plusSeconds(3), DAY, HarvestMoon.in(Integer.MAX_VALUE)));

        var fold = EventFold.of(records, festival.facts());

        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.inside()).isEqualTo(1);
        assertThat(fold.surplus()).isBetween(0, 200);
    }

    private List<GateRecord> someRecords(Random random) {
        var records = new ArrayList<GateRecord>();
        var gates = List.of("north", "south", "quay");
        for (int i = 0; i < 40; i++) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var ticket = HarvestMoon.ticket(kind, "2026-06-01 10:00:00");
            int gate = random.nextInt(3);
            var at = SIX.plusSeconds(random.nextInt(100));
            records.add(festival.record("d" + gate, 1, gates.get(gate), at, ticket, something(random, records, gate)));
        }
        return records;
    }

    private static GateRecord.What something(Random random, List<GateRecord> records, int gate) {
        var own = records.stream().filter(record -> record.id().device().value().equals("d" + gate)).toList();
        return switch (random.nextInt(own.isEmpty() ? 3 : 4)) {
            case 0, 1 -> HarvestMoon.in(1 + random.nextInt(2));
            case 2 -> new GateRecord.Out(1);
            default -> new GateRecord.Undo(own.get(random.nextInt(own.size())).id(), null);
        };
    }
}
