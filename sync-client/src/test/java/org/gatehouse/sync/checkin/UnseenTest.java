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
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk has an admission and did not say so: nobody was told.
class UnseenTest {
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
    private GateStore store;
    private Presenting presenting;
    private Supervising supervising;

    @BeforeEach
    void open() {
        store = GateStore.open(folder, new StoreKeys(DEVICE, SigningKey.of(Bytes.of(new byte[32])),
                Bytes.of(new byte[32])), StoreSettings.with(machine, new SecureRandom()));
        var packer = store.packer();
        try (var loading = store.startLoading()) {
            loading.add(festival.tickets().stream().map(festival::row).map(packer::pack).toList());
            loading.putInUse(festival.snapshot(10).header());
        }
        presenting = new Presenting(store, clock, DEVICE);
        supervising = new Supervising(store, clock, presenting, approvals);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoeverWasLetInWithoutBeingToldIsToldAndThenTreatedAsEverybodyElse() {
        nobodyWasTold(present().at());

        assertThat(present().verdict()).isInstanceOf(JustAdmitted.class);
        machine.pass(Duration.ofSeconds(11));
        assertThat(present().verdict()).isInstanceOf(AlreadyIn.class);
    }

    @Test
    void aForgedCodeForTheTicketTellsItsHolderNothing() {
        nobodyWasTold(present().at());

        int number = TicketCode.decode(festival.code(0)).orElseThrow().key();

        var forged = presenting.present(TicketCode.issue(festival.ticket(0), number,
                SigningKey.generate(new SecureRandom())).encode(), Party.seen(), NORTH);
        machine.pass(Duration.ofSeconds(11));

        assertThat(forged.verdict()).isInstanceOf(Verdict.Forged.class);
        assertThat(present().verdict()).isInstanceOf(JustAdmitted.class);
    }

    @Test
    void anAdmissionThatTheDiskNeverTookExcusesNobodyWhoWasToldOfAnother() {
        presenting.unseen().note(festival.ticket(0), SIX.minusSeconds(60));
        assertThat(present().verdict()).isInstanceOf(Admit.class);
        machine.pass(Duration.ofMinutes(1));

        assertThat(present().verdict()).isInstanceOf(AlreadyIn.class);
    }

    @Test
    void aSupervisorLetsNobodyInASecondTimeBecauseTheDiskWasSilentTheFirst() {
        present();
        machine.pass(Duration.ofMinutes(1));
        nobodyWasTold(((Overruled.LetIn) overrule()).at());

        assertThat(verdict(overrule())).isInstanceOf(JustAdmitted.class);

        assertThat(admissions()).isEqualTo(2);
        machine.pass(Duration.ofSeconds(11));
        assertThat(overrule()).as("for one more guest").isInstanceOf(Overruled.LetIn.class);
    }

    @Test
    void whomTheDiskLeftInDoubtNoSupervisorNeedsToLetIn() {
        nobodyWasTold(present().at());

        assertThat(verdict(overrule())).isInstanceOf(JustAdmitted.class);

        assertThat(admissions()).isEqualTo(1);
    }

    private void nobodyWasTold(Instant at) {
        presenting.unseen().note(festival.ticket(0), at);
        machine.pass(Duration.ofMinutes(5));
    }

    private Presented present() {
        return presenting.present(festival.code(0), Party.seen(), NORTH);
    }

    private Overruled overrule() {
        return supervising.overrule(() -> ScannedCode.of(festival.code(0)), Party.seen(), NORTH,
                approvals.give(clock.instant()), REASON);
    }

    private static Verdict verdict(Overruled overruled) {
        assertThat(overruled).isInstanceOf(Overruled.Judged.class);
        return ((Overruled.Judged) overruled).presented().verdict();
    }

    private long admissions() {
        return store.recent(100).stream().filter(entry -> entry.what() instanceof GateRecord.In).count();
    }
}
