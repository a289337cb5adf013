package org.gatehouse.scanner.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.GateRecord.Grounds;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.junit.jupiter.api.Test;

class NightViewModelTest {
    private final FakeGate gate = new FakeGate();
    private final NightViewModel model = new NightViewModel(gate, Background.immediate());

    @Test
    void theNightIsSummedUpWithoutWhatWasTakenBack() {
        gate.counting(5, 2, 0)
                .remembering("2026-09-12T18:39:00Z", new GateRecord.In(1, Grounds.LISTED, null), "Slip Of The Hand")
                .remembering("2026-09-12T18:30:00Z", new GateRecord.In(1, Grounds.OVERRIDE, "guest list"), "Ben Osei")
                .remembering("2026-09-12T18:20:00Z", new GateRecord.Refused(VerdictKind.ALREADY_IN), "Ben Osei")
                .remembering("2026-09-12T17:05:00Z", new GateRecord.In(4, Grounds.LISTED, null), "Ada Lindqvist");
        RecordId slip = gate.recent(1).getFirst().record();
        gate.remembering("2026-09-12T18:39:30Z", new GateRecord.Undo(slip, "mistake"), null);

        model.start();

        Night night = model.toldProperty().get().night();
        assertThat(night.admitted()).isEqualTo(5);
        assertThat(night.byType()).containsExactly(java.util.Map.entry(Festival.WEEKEND.name(), 5));
        assertThat(night.refused()).containsExactly(java.util.Map.entry(VerdictKind.ALREADY_IN, 2));
        assertThat(List.of(night.first(), night.last())).containsExactly(Instant.parse("2026-09-12T17:05:00Z"),
                Instant.parse("2026-09-12T18:30:00Z"));
        assertThat(night.overrides()).isEqualTo(1);
        assertThat(night.undone()).isEqualTo(1);
    }

    @Test
    void aNightWithoutGuestsHasNoFirstAndNoLast() {
        model.start();

        Night night = model.toldProperty().get().night();
        assertThat(night.byType()).isEmpty();
        assertThat(night.first()).isNull();
        assertThat(night.last()).isNull();
    }

    @Test
    void whatWaitsIsFollowedUntilItIsSentAndNoLongerThanTheSheetIsOpen() {
        gate.counting(3, 0, 3).offline();
        model.start();
        assertThat(model.waitingProperty().get().records()).isEqualTo(3);
        assertThat(model.waitingProperty().get().link()).isInstanceOf(Link.Offline.class);

        model.sendNow();
        assertThat(gate.syncs).isEqualTo(1);
        gate.counting(3, 0, 0).changed();
        assertThat(model.waitingProperty().get().isNone()).isTrue();

        model.close();
        gate.counting(4, 0, 1).changed();
        assertThat(model.waitingProperty().get().isNone()).isTrue();
    }
}
