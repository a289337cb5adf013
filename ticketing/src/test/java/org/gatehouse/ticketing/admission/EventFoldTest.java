package org.gatehouse.ticketing.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatehouse.ticketing.admission.Lantern.Kind;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;

class EventFoldTest {
    private static final Instant SIX = Lantern.at("2026-07-04 18:00:00");
    private static final TicketId DAY = Lantern.ticket(Kind.DAY, "2026-06-01 10:00:00");
    private static final TicketId GROUP = Lantern.ticket(Kind.GROUP4, "2026-06-01 10:00:00");
    private static final TicketId CAMPING = Lantern.ticket(Kind.CAMPING, "2026-06-01 10:00:00");

    private final Lantern lantern = new Lantern();

    @Test
    void twoGatesThatAdmitOneTicketCountOnePersonAndMakeOneIncidentThatNamesBoth() {
        var south = lantern.record("d2", 1, "south", SIX, DAY, Lantern.in(1));
        var north = lantern.record("d1", 1, "north", SIX.plusSeconds(2), DAY, Lantern.in(1));

        var fold = EventFold.of(List.of(north, south), lantern.facts());

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
        var records = List.of(lantern.record("d1", 1, "north", SIX, DAY, Lantern.in(1)),
                lantern.record("d2", 1, "south", SIX.plusSeconds(2), DAY, Lantern.in(1)),
                lantern.record("d3", 1, "quay", SIX.plusSeconds(4), DAY, Lantern.in(1)));

        var fold = EventFold.of(records, lantern.facts());

        assertThat(fold.incidents()).singleElement()
                .satisfies(incident -> assertThat(incident.admissions()).hasSize(3));
    }

    @Test
    void anIncidentEndsWhenOneOfItsTwoAdmissionsIsTakenBack() {
        var north = lantern.record("d1", 1, "north", SIX, DAY, Lantern.in(1));
        var south = lantern.record("d2", 1, "south", SIX.plusSeconds(2), DAY, Lantern.in(1));
        var undo = lantern.record("d1", 1, "north", SIX.plusSeconds(9), DAY, new GateRecord.Undo(north.id(), null));

        var fold = EventFold.of(List.of(undo, south, north), lantern.facts());

        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.incidents()).isEmpty();
        assertThat(fold.entriesByGate()).isEqualTo(Map.of(GateId.parse("south"), 1));
    }

    @Test
    void aDeviceCannotTakeBackWhatAnotherDeviceDid() {
        var north = lantern.record("d1", 1, "north", SIX, DAY, Lantern.in(1));
        var undo = lantern.record("d2", 1, "south", SIX.plusSeconds(9), DAY, new GateRecord.Undo(north.id(), null));

        assertThat(EventFold.of(List.of(north, undo), lantern.facts()).admitted()).isEqualTo(1);
    }

    @Test
    void whoLeavesAndComesBackCameOnce() {
        var records = List.of(lantern.record("d1", 1, "north", SIX, CAMPING, Lantern.in(1)),
                lantern.record("d1", 1, "north", SIX.plusSeconds(3600), CAMPING, new GateRecord.Out(1)),
                lantern.record("d1", 1, "quay", SIX.plusSeconds(7200), CAMPING, Lantern.in(1)));

        var fold = EventFold.of(records, lantern.facts());

        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.inside()).isEqualTo(1);
        assertThat(fold.arrivals()).containsExactly(SIX);
        assertThat(fold.entriesByGate()).isEqualTo(Map.of(GateId.parse("north"), 1, GateId.parse("quay"), 1));
    }

    @Test
    void aGroupIsCountedByPersons() {
        var fold = EventFold.of(List.of(lantern.record("d1", 1, "north", SIX, GROUP, Lantern.in(3))), lantern.facts());

        assertThat(fold.admitted()).isEqualTo(3);
        assertThat(fold.arrivals()).containsExactly(SIX, SIX, SIX);
    }

    @Test
    void refusalsAreCountedByReasonAndAdmitNobody() {
        var refused = lantern.record("d1", 1, "north", SIX, DAY, new GateRecord.Refused(VerdictKind.TOO_EARLY));

        var fold = EventFold.of(List.of(refused), lantern.facts());

        assertThat(fold.admitted()).isZero();
        assertThat(fold.refusals()).isEqualTo(Map.of(VerdictKind.TOO_EARLY, 1));
    }

    @Test
    void neitherOrderNorRepetitionChangesAnything() {
        var random = new Random(20260704);
        for (int round = 0; round < 200; round++) {
            var records = someRecords(random);
            var once = EventFold.of(records, lantern.facts());

            var shuffled = new ArrayList<>(records);
            shuffled.addAll(records.subList(0, records.size() / 2));
            Collections.shuffle(shuffled, random);

            assertThat(EventFold.of(shuffled, lantern.facts())).as("round %d", round).isEqualTo(once);
        }
    }

    private List<GateRecord> someRecords(Random random) {
        var records = new ArrayList<GateRecord>();
        var gates = List.of("north", "south", "quay");
        for (int i = 0; i < 40; i++) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var ticket = Lantern.ticket(kind, "2026-06-01 10:00:00");
            int gate = random.nextInt(3);
            var at = SIX.plusSeconds(random.nextInt(100));
            records.add(lantern.record("d" + gate, 1, gates.get(gate), at, ticket, something(random, records, gate)));
        }
        return records;
    }

    private static GateRecord.What something(Random random, List<GateRecord> records, int gate) {
        var own = records.stream().filter(record -> record.id().device().value().equals("d" + gate)).toList();
        return switch (random.nextInt(own.isEmpty() ? 3 : 4)) {
            case 0, 1 -> Lantern.in(1 + random.nextInt(2));
            case 2 -> new GateRecord.Out(1);
            default -> new GateRecord.Undo(own.get(random.nextInt(own.size())).id(), null);
        };
    }
}
