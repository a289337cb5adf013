package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.checkin.Supervisors.REASON;
import static org.gatehouse.sync.checkin.Supervisors.approval;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.EventFold;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Undoing;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a supervisor takes back.
class TakingBackTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 10).allowing(Supervisors.POLICY);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, () -> SIX.plusNanos(clock.getAsLong()));
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aSlipOfTheHandIsTakenBackAndTheTicketMayEnterAgain() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var record = gate.present(festival.code(0)).record().orElseThrow();
            assertThat(gate.standing().counts().inside()).isEqualTo(1);

            var undone = gate.undo(record, approval(gate), REASON);

            assertThat(undone).isInstanceOfSatisfying(Undone.TakenBack.class,
                    taken -> assertThat(taken.undone().id()).isEqualTo(record));
            assertThat(gate.standing().counts().admitted()).isZero();
            assertThat(gate.standing().counts().inside()).isZero();
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Admit.class);
        }
        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            assertThat(gate.standing().counts().admitted()).as("after a restart").isEqualTo(1);
            assertThat(gate.recent(9)).extracting(HistoryEntry::what).contains(
                    new GateRecord.Undo(gate.recent(9).getLast().record(), "the band's guest list"));
        }
    }

    @Test
    void whatWasTakenBackAtTheGateIsTakenBackInTheCloud() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var record = gate.present(festival.code(0)).record().orElseThrow();
            gate.present(festival.code(1));
            gate.undo(record, approval(gate), REASON);
        }
        sent();

        var fold = EventFold.of(cloud.records(), festival.facts());

        assertThat(cloud.records()).hasSize(3);
        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.inside()).isEqualTo(1);
    }

    @Test
    void onlyWhatLetSomebodyPassLatelyAndStillCountsIsTakenBack() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var early = gate.present(festival.code(0)).record().orElseThrow();
            clock.pass(Duration.ofMinutes(10).minusSeconds(1));
            var late = gate.present(festival.code(1)).record().orElseThrow();
            var refused = gate.present("no ticket").record().orElseThrow();
            var approval = approval(gate);
            clock.pass(Duration.ofSeconds(1));

            assertThat(gate.undo(early, approval, REASON))
                    .isEqualTo(new Undone.Refused(new Undoing.TooLate(SIX.plus(Undoing.LIMIT))));
            assertThat(gate.undo(refused, approval, REASON)).isInstanceOfSatisfying(Undone.Refused.class,
                    no -> assertThat(no.why()).isInstanceOf(Undoing.NothingToUndo.class));
            assertThat(gate.undo(new RecordId(late.device(), late.epoch(), 99), approval, REASON))
                    .isEqualTo(new Undone.Refused(new Undoing.NotHere()));
            assertThat(gate.undo(late, approval, REASON)).isInstanceOf(Undone.TakenBack.class);
            assertThat(gate.undo(late, approval(gate), REASON)).isInstanceOfSatisfying(Undone.Refused.class,
                    no -> assertThat(no.why()).isInstanceOf(Undoing.UndoneBefore.class));
        }
    }

    private void sent() {
        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            gate.startSync();
            until(() -> gate.standing().waiting() == 0);
        }
    }
}
