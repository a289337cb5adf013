package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.store.StoreSettings;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge;
import org.gatehouse.ticketing.admission.Verdict.CouldNotJudge.Cause;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisingTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final DeviceId DEVICE = DeviceId.parse("d1");
    private static final Optional<Stand> NORTH = Optional.of(new Stand(Festival.NORTH, Direction.IN));
    private static final SupervisorReason REASON = new SupervisorReason("the band's guest list");

    @TempDir
    Path folder;

    private final TestClock machine = new TestClock(SIX);
    private final DeviceClock clock = new DeviceClock(machine, machine, Optional.empty(), Optional.empty());
    private final Festival festival = new Festival(SIX, 10);
    private final Approvals approvals = new Approvals(new SecureRandom());

    @Test
    void whatAFullDiskDoesNotTakeIsToldToNobodyAndTheApprovalStaysGood() {
        var keys = new StoreKeys(DEVICE, SigningKey.of(Bytes.of(new byte[32])), Bytes.of(new byte[32]));
        try (var store = GateStore.open(folder, keys, StoreSettings.with(machine, new SecureRandom()).limitedTo(40))) {
            load(store);
            var presenting = new Presenting(store, clock, DEVICE);
            var supervising = new Supervising(store, clock, presenting, approvals);
            var admitted = presenting.present(festival.code(0), Party.seen(), NORTH).record().orElseThrow();
            machine.pass(Duration.ofMinutes(1));
            fill(presenting);
            var approval = approvals.give(clock.instant());

            var overruled = supervising.overrule(() -> ScannedCode.of(festival.code(0)), Party.seen(), NORTH, approval,
                    REASON);
            var undone = supervising.undo(admitted, approval, REASON);

            assertThat(overruled).isInstanceOfSatisfying(Overruled.Judged.class, judged -> {
                assertThat(judged.presented().verdict()).isEqualTo(new CouldNotJudge(Cause.STORAGE));
                assertThat(judged.presented().record()).isEmpty();
            });
            assertThat(undone).isEqualTo(new Undone.NotKept(Cause.STORAGE));
            assertThat(store.figures().admitted()).isEqualTo(1);
            assertThat(approvals.use(approval, clock.instant())).isTrue();
        }
    }

    private void load(GateStore store) {
        var packer = store.packer();
        try (var loading = store.startLoading()) {
            loading.add(festival.tickets().stream().map(festival::row).map(packer::pack).toList());
            loading.putInUse(festival.snapshot(10).header());
        }
    }

    private static void fill(Presenting presenting) {
        for (int i = 0; i < 2_000; i++) {
            var verdict = presenting.present("no ticket", Party.seen(), NORTH).verdict();
            if (verdict.equals(new CouldNotJudge(Cause.STORAGE))) {
                return;
            }
        }
        throw new AssertionError("the disk is not full");
    }
}
