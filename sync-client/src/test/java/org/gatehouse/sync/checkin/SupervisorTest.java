package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.sync.checkin.Supervisors.PIN;
import static org.gatehouse.sync.checkin.Supervisors.REASON;
import static org.gatehouse.sync.checkin.Supervisors.approval;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.Forged;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.admission.Verdict.NotATicket;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final Party ONE = Party.seen();

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
    void aSupervisorIsKnownByThePinWithoutNetwork() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.close();

            assertThat(gate.approve("480916")).isEqualTo(new PinAnswer.Wrong(4));
            assertThat(gate.approve("not digits at all")).isEqualTo(new PinAnswer.Wrong(3));
            assertThat(gate.approve(" ٤٨٠٩١٥ ")).isInstanceOf(PinAnswer.Approved.class);
            assertThat(gate.approve("480916")).isEqualTo(new PinAnswer.Wrong(4));
        }
    }

    @Test
    void anEventWithoutAPinHasNoSupervisors() {
        cloud.offer(festival.allowing(GatePolicy.standard()).snapshot(11));
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThat(gate.approve(PIN)).isEqualTo(new PinAnswer.NoPin());

            var invented = new Approval(7, SIX.plusSeconds(60));
            var first = gate.present(festival.code(0)).record().orElseThrow();
            assertThat(gate.overrule(festival.code(0), ONE, invented, REASON))
                    .isEqualTo(new Overruled.NotApproved());
            assertThat(gate.undo(first, invented, REASON)).isEqualTo(new Undone.NotApproved());
            assertThat(gate.recent(9)).hasSize(1);
        }
    }

    @Test
    void whoGuessesHasToWaitAndNeitherARestartHelpsNorAClockThatIsSetForward() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            for (int left = 4; left > 0; left--) {
                assertThat(gate.approve("000000")).isEqualTo(new PinAnswer.Wrong(left));
            }
            assertThat(gate.approve("000000")).isEqualTo(new PinAnswer.Locked(SIX.plusSeconds(60)));
        }
        var tomorrow = SIX.plus(Duration.ofDays(1));
        clock.set(tomorrow);
        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            assertThat(gate.approve(PIN)).isEqualTo(new PinAnswer.Locked(tomorrow.plusSeconds(60)));
            clock.pass(Duration.ofSeconds(60));
            assertThat(gate.approve("000000")).isEqualTo(new PinAnswer.Locked(tomorrow.plusSeconds(180)));
            clock.pass(Duration.ofMinutes(2));
            assertThat(gate.approve(PIN)).isInstanceOf(PinAnswer.Approved.class);
            assertThat(gate.approve("000000")).isEqualTo(new PinAnswer.Wrong(4));
        }
    }

    @Test
    void aSupervisorLetsInWhomTheGateRefusesAndTheRecordSaysWhy() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            clock.pass(Duration.ofMinutes(5));
            var approval = approval(gate);

            var overruled = gate.overrule(festival.code(0), ONE, approval, REASON);

            assertThat(overruled).isInstanceOfSatisfying(Overruled.LetIn.class, letIn -> {
                assertThat(letIn.ticket()).isEqualTo(festival.ticket(0));
                assertThat(letIn.refusal()).isInstanceOf(AlreadyIn.class);
                assertThat(letIn.record()).isEqualTo(gate.recent(1).getFirst().record());
            });
            assertThat(gate.recent(1)).extracting(HistoryEntry::what)
                    .containsExactly(new GateRecord.In(1, Grounds.OVERRIDE, "the band's guest list"));
            assertThat(gate.standing().counts().admitted()).isEqualTo(2);
            assertThat(gate.overrule(festival.code(0), ONE, approval, REASON))
                    .isEqualTo(new Overruled.NotApproved());
        }
        sent();
        assertThat(cloud.records()).extracting(GateRecord::operator).containsExactly("steward", "supervisor");
    }

    @Test
    void aButtonPressedTwiceLetsInOnce() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            clock.pass(Duration.ofMinutes(5));
            gate.overrule(festival.code(0), ONE, approval(gate), REASON);

            assertThat(gate.overrule(festival.code(0), ONE, approval(gate), REASON)).isInstanceOfSatisfying(
                    Overruled.Judged.class,
                    judged -> assertThat(judged.presented().verdict()).isInstanceOf(JustAdmitted.class));
            assertThat(gate.recent(9)).hasSize(2);
        }
    }

    @Test
    void whatNamesNoTicketOfTheEventNobodyMayLetIn() {
        var forged = TicketCode.issue(festival.ticket(0), 2, SigningKey.generate(new SecureRandom())).encode();
        try (var gate = house.standingAt(Festival.NORTH)) {
            var approval = approval(gate);

            assertThat(gate.overrule(forged, ONE, approval, REASON)).isEqualTo(new Overruled.Never(new Forged()));
            assertThat(gate.overrule("no ticket", ONE, approval, REASON))
                    .isEqualTo(new Overruled.Never(new NotATicket()));
            assertThat(gate.recent(9)).isEmpty();
            assertThat(gate.overrule(festival.code(0), ONE, approval, REASON)).as("the rules let this one in")
                    .isInstanceOfSatisfying(Overruled.Judged.class, judged -> {
                        assertThat(judged.presented().verdict()).isInstanceOf(Admit.class);
                        assertThat(judged.presented().record()).isPresent();
                    });
            clock.pass(Duration.ofMinutes(1));
            assertThat(gate.overrule(festival.code(0), ONE, approval, REASON)).isInstanceOf(Overruled.LetIn.class);
        }
    }

    @Test
    void anApprovalIsOfNoUseAfterTwoMinutes() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var record = gate.present(festival.code(0)).record().orElseThrow();
            var approval = approval(gate);
            clock.pass(Duration.ofMinutes(2));

            assertThat(gate.undo(record, approval, REASON)).isEqualTo(new Undone.NotApproved());
        }
    }

    private void sent() {
        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            gate.startSync();
            until(() -> gate.standing().waiting() == 0);
        }
    }
}
