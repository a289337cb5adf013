package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.sync.festival.Eventually.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AdmitSignatureOnly;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.Exit;
import org.gatehouse.ticketing.admission.Verdict.FewerLeft;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.admission.Verdict.Readmit;
import org.gatehouse.ticketing.admission.Verdict.Unknown;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 40);
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
    void aTicketIsAdmittedOnceAndRefusedTheSecondTimeWithTheFirstAdmission() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var first = gate.present(festival.code(3));
            clock.pass(Duration.ofMinutes(1));
            var second = gate.present(festival.code(3));

            assertThat(first.verdict()).isInstanceOfSatisfying(Admit.class,
                    admit -> assertThat(admit.known().row().holder()).startsWith("Ada Okafor"));
            assertThat(second.verdict()).isInstanceOfSatisfying(AlreadyIn.class, already -> {
                assertThat(already.first().record()).isEqualTo(first.record().orElseThrow());
                assertThat(already.first().at()).isEqualTo(SIX);
            });
        }
    }

    @Test
    void aTicketThatWasFoundByHandIsAdmittedAsIfScannedAndItsRecordSaysSo() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            var found = gate.present(festival.ticket(3));
            clock.pass(Duration.ofMinutes(1));

            assertThat(found.verdict()).isInstanceOf(Admit.class);
            assertThat(gate.recent(1)).extracting(HistoryEntry::what)
                    .containsExactly(new GateRecord.In(1, GateRecord.Grounds.FOUND, null));
            assertThat(gate.present(festival.code(3)).verdict()).isInstanceOfSatisfying(AlreadyIn.class,
                    already -> assertThat(already.first().grounds()).isEqualTo(GateRecord.Grounds.FOUND));
            assertThat(gate.present(festival.ticket(3)).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(gate.present(festival.newTicket(SIX)).verdict()).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void everythingOfAnEveningIsThereAfterARestartWithoutNetwork() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            gate.present(festival.code(1));
            gate.present("no ticket at all");
        }
        cloud.close();
        clock.pass(Duration.ofMinutes(5));

        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            assertThat(gate.ready()).isTrue();
            assertThat(gate.stand()).contains(new Stand(Festival.NORTH, Direction.IN));
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(gate.present(festival.code(2)).verdict()).isInstanceOf(Admit.class);
            var standing = gate.standing();
            assertThat(standing.counts().admitted()).isEqualTo(3);
            assertThat(standing.counts().inside()).isEqualTo(3);
            assertThat(standing.counts().refused()).containsEntry(VerdictKind.NOT_A_TICKET, 1)
                    .containsEntry(VerdictKind.ALREADY_IN, 1);
            assertThat(standing.waiting()).isEqualTo(5);
            assertThat(gate.recent(2)).extracting(HistoryEntry::what).containsExactly(
                    new GateRecord.In(1, GateRecord.Grounds.LISTED, null),
                    new GateRecord.Refused(VerdictKind.ALREADY_IN));
        }
    }

    @Test
    void aGuestWhoLeavesMayComeBack() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            clock.pass(Duration.ofHours(1));
            gate.standAt(Festival.NORTH, Direction.OUT);
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Exit.class);
            assertThat(gate.standing().counts().inside()).isZero();
            clock.pass(Duration.ofMinutes(1));
            gate.standAt(Festival.NORTH, Direction.IN);

            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Readmit.class);
        }
    }

    @Test
    void aRestartWhileTheGuestStandsThereAccusesNobody() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
        }
        clock.pass(Duration.ofSeconds(40));

        try (var gate = house.gates().open(house.gates().enrolled().getFirst())) {
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(JustAdmitted.class);
        }
    }

    @Test
    void aGateThatIsNotReadySaysWhatIsMissing() {
        try (var gate = house.gates().open(house.enrolled())) {
            assertThat(gate.present(festival.code(0)).verdict()).isEqualTo(new CouldNotJudge(Cause.NO_MANIFEST));
            gate.preload(progress -> {});
            assertThat(gate.present(festival.code(0)).verdict()).isEqualTo(new CouldNotJudge(Cause.NO_GATE));
            assertThat(gate.standing().waiting()).isZero();
        }
    }

    @Test
    void aTicketSoldSinceTheManifestIsAdmittedByItsSignature() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            clock.pass(Duration.ofMinutes(10));
            var sold = festival.newTicket(clock.instant());

            assertThat(gate.present(festival.code(sold)).verdict()).isInstanceOf(AdmitSignatureOnly.class);
        }
    }

    @Test
    void listenersHearOfEveryChangeOnAThreadOfTheGate() {
        var heard = new ArrayList<GateStanding>();
        try (var gate = house.standingAt(Festival.NORTH)) {
            try (var subscription = gate.onStanding(standing -> {
                assertThat(Thread.currentThread().getName()).isEqualTo("gate-standing");
                synchronized (heard) {
                    heard.add(standing);
                }
            })) {
                gate.present(festival.code(0));
                until(() -> {
                    synchronized (heard) {
                        return !heard.isEmpty() && heard.getLast().counts().admitted() == 1;
                    }
                });
            }
        }
    }

    @Test
    void aSecondProgramIsKeptOutOfAStore() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            assertThatThrownBy(() -> house.gates().open(gate.event())).isInstanceOfSatisfying(StoreFailed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(new StoreFailure.InUse()));
        }
    }

    @Test
    void warmingLeavesNoTrace() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.warm();

            assertThat(gate.recent(5)).isEmpty();
            assertThat(gate.standing().waiting()).isZero();
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Admit.class);
        }
    }

    @Test
    void aFamilyEntersByCountInOneRecordAndNeverMoreThanAreLeft() {
        var family = festival.sell(Festival.FAMILY);
        cloud.offer(festival.snapshot(11));
        try (var gate = house.standingAt(Festival.NORTH)) {
            var first = gate.present(festival.code(family), Party.counted(3));
            var tooMany = gate.present(festival.code(family), Party.counted(2));
            var last = gate.present(festival.code(family), Party.counted(1));
            clock.pass(Duration.ofMinutes(1));

            assertThat(first.verdict()).isInstanceOfSatisfying(Admit.class, admit -> {
                assertThat(admit.persons()).isEqualTo(3);
                assertThat(admit.personsLeft()).isEqualTo(1);
            });
            assertThat(tooMany.verdict()).isInstanceOfSatisfying(FewerLeft.class,
                    fewer -> assertThat(fewer.left()).isEqualTo(1));
            assertThat(tooMany.record()).isEmpty();
            assertThat(last.verdict()).isInstanceOf(Admit.class);
            assertThat(gate.present(festival.code(family), Party.counted(1)).verdict()).isInstanceOf(AlreadyIn.class);
            assertThat(gate.recent(9)).extracting(HistoryEntry::what)
                    .contains(new GateRecord.In(3, Grounds.LISTED, null));
            assertThat(gate.standing().counts().admitted()).isEqualTo(4);
            assertThat(gate.standing().counts().inside()).isEqualTo(4);
        }
    }
}
