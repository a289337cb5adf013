package org.gatehouse.sync.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.gate.DeviceId;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");
    private static final DeviceId DEVICE = DeviceId.parse("laptop-1");

    private final Festival festival = new Festival(SIX, 1);
    private final Unseen unseen = new Unseen(DEVICE);

    @Test
    void whoeverWasLetInWithoutBeingToldIsNotAccused() {
        unseen.note(festival.ticket(0));

        assertThat(unseen.explain(alreadyIn(), SIX.plus(Duration.ofHours(1)))).isInstanceOf(JustAdmitted.class);
    }

    @Test
    void whoeverWasToldOnASecondTryIsRefusedAsEverybodyElse() {
        unseen.note(festival.ticket(0));
        unseen.told(festival.ticket(0));

        assertThat(unseen.explain(alreadyIn(), SIX.plus(Duration.ofHours(1)))).isEqualTo(alreadyIn());
    }

    private AlreadyIn alreadyIn() {
        var admission = new Admission(new RecordId(DEVICE, 1, 1), SIX, Festival.NORTH, 1, Grounds.LISTED);
        return new AlreadyIn(festival.ticket(0), festival.facts().types().getFirst(), null, admission);
    }
}
