package org.gatehouse.scanner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.sound.Speaker;
import org.junit.jupiter.api.Test;

/// The camera while something lies over the scanning screen.
class CameraCodesTest {
    private final FakeGate gate = new FakeGate().saying("ADA", Verdicts.oneOfEach().get("admit"))
            .saying("BEN", Verdicts.oneOfEach().get("already-in"));
    private final GateViewModel model = new GateViewModel(gate, Background.immediate(), GateWords.in(Locale.UK),
            InstantSource.fixed(Festival.NOW), Speaker.silent(), new Waits(), Stay.usual());
    private final Lying lying = new Lying();
    private final List<String> again = new ArrayList<>();
    private final CameraCodes codes = new CameraCodes(model, lying, Background.immediate().ui(), again::add);

    private static final class Lying implements Cover {
        private boolean isOpen;
        private boolean holds;

        @Override
        public void makeWay() {
            isOpen = false;
        }

        @Override
        public boolean holdsNextGuest() {
            return holds;
        }
    }

    @Test
    void whatLiesOverTheVerdictMakesWay() {
        lying.isOpen = true;

        codes.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(lying.isOpen).isFalse();
        assertThat(gate.presented).containsExactly("ADA");
        assertThat(model.faceProperty().get()).isNotNull();
    }

    @Test
    void whileASupervisorDecidesNobodyIsJudgedUnseenAndTheCodeComesAgainAfterwards() {
        lying.holds = true;

        codes.sighted(new Sighting.Code("ADA"));
        codes.sighted(new Sighting.Several());
        model.awaitLast();
        assertThat(gate.presented).isEmpty();
        assertThat(model.faceProperty().get()).isNull();
        assertThat(again).isEmpty();

        lying.holds = false;
        codes.release();
        codes.release();
        assertThat(again).containsExactly("ADA");
    }

    @Test
    void whoWaitsForTheSupervisorIsNotRefusedAgainForHoldingUpTheTicket() {
        codes.sighted(new Sighting.Code("BEN"));
        model.awaitLast();
        lying.holds = true;

        codes.sighted(new Sighting.Code("BEN"));
        lying.holds = false;
        codes.release();

        assertThat(again).isEmpty();
    }
}
