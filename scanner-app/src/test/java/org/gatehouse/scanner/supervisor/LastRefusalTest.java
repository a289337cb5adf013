package org.gatehouse.scanner.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.GateViewModel;
import org.gatehouse.scanner.gate.Heard;
import org.gatehouse.scanner.gate.Stay;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.scanner.gate.Waits;
import org.junit.jupiter.api.Test;

class LastRefusalTest {
    private final FakeGate gate = new FakeGate();
    private final Waits waits = new Waits();
    private final GateViewModel model = new GateViewModel(gate, Background.immediate(), GateWords.in(Locale.UK),
            InstantSource.fixed(Festival.NOW), new Heard(), waits, Stay.usual());

    LastRefusalTest() {
        Verdicts.oneOfEach().forEach(gate::saying);
    }

    @Test
    void whoIsRefusedWaitsForASupervisorEvenAfterTheVerdictHasGone() {
        shown("already-in");
        waits.pass(Stay.usual().others());

        assertThat(model.faceProperty().get()).isNull();
        assertThat(waiting().code()).isEqualTo("already-in");
        assertThat(waiting().whose()).isEqualTo("Ada Lindqvist · Weekend, standing");
    }

    @Test
    void afterAMinuteNothingIsKeptOfThem() {
        shown("already-in");
        waits.pass(LastRefusal.KEPT);

        assertThat(waiting()).isNull();
    }

    @Test
    void theNextGuestTakesTheirPlace() {
        shown("already-in", "admit");

        assertThat(waiting()).isNull();
    }

    @Test
    void whatNobodyMayLetInIsNotOffered() {
        for (String verdict : List.of("admit", "exit", "just-admitted", "not-inside", "wrong-event", "forged",
                "not-a-ticket", "could-not-judge-storage")) {
            LastRefusal refusal = new LastRefusal(waits);
            refusal.judged(gate.look(verdict), verdict, 1, null);
            assertThat(refusal.refusedProperty().get()).as(verdict).isNull();
        }
    }

    private Refused waiting() {
        return model.deeds().refusal().refusedProperty().get();
    }

    private void shown(String... codes) {
        for (String code : codes)
            model.sighted(new Sighting.Code(code));
        model.close();
    }
}
