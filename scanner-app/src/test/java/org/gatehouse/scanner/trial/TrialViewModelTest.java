package org.gatehouse.scanner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Heard;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.scanner.gate.Waits;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.trial.Trial.Ours;
import org.junit.jupiter.api.Test;

class TrialViewModelTest {
    private final FakeGate gate = new FakeGate();
    private final Heard heard = new Heard();
    private final Waits waits = new Waits();
    private int ended;
    private final TrialViewModel model = new TrialViewModel(gate, Background.immediate(), GateWords.in(Locale.UK),
            InstantSource.fixed(Festival.NOW), heard, waits, () -> ended++);

    @Test
    void aTicketTooEarlyIsReadAndOursAndNothingIsKept() {
        gate.saying("ADA", Verdicts.oneOfEach().get("too-early"));

        model.sighted(new Sighting.Code("ADA"));

        assertThat(model.trialProperty().get()).isInstanceOfSatisfying(Trial.Read.class, read -> {
            assertThat(read.ours()).isEqualTo(Ours.YES);
            assertThat(read.told().tone()).isEqualTo(Tone.REFUSE);
            assertThat(read.told().headline()).isEqualTo("Too early");
        });
        assertThat(gate.presented).isEmpty();
    }

    @Test
    void somethingThatIsNoTicketShowsThatTheCameraReads() {
        model.typed("a menu's code");

        assertThat(model.trialProperty().get()).isInstanceOfSatisfying(Trial.Read.class,
                read -> assertThat(read.ours()).isEqualTo(Ours.NO));
    }

    @Test
    void aScannerOnAnotherKeyboardLayoutIsUnderstoodAsAtTheDoors() {
        gate.saying("ZOE+1", Verdicts.oneOfEach().get("admit"));

        model.typed("YOE`1");

        assertThat(model.trialProperty().get()).isInstanceOfSatisfying(Trial.Read.class,
                read -> assertThat(read.ours()).isEqualTo(Ours.YES));
    }

    @Test
    void whatWasReadStaysWhileTheTicketIsTakenAway() {
        gate.saying("ADA", Verdicts.oneOfEach().get("admit"));
        model.sighted(new Sighting.Unreadable());
        assertThat(model.trialProperty().get()).isEqualTo(new Trial.Unreadable());

        model.sighted(new Sighting.Code("ADA"));
        model.sighted(new Sighting.Unreadable());
        model.sighted(new Sighting.Gone());

        assertThat(model.trialProperty().get()).isInstanceOf(Trial.Read.class);
    }

    @Test
    void whoeverWouldBeLetInDoesNotSoundAsIfTheyWere() {
        gate.saying("ADA", Verdicts.oneOfEach().get("admit"));

        model.sighted(new Sighting.Code("ADA"));

        assertThat(heard.chimes).containsExactly(Chime.UNJUDGED);
    }

    @Test
    void aTrialThatIsForgottenEndsByItself() {
        waits.pass(Duration.ofSeconds(59));
        assertThat(ended).isZero();

        waits.pass(Duration.ofMinutes(1));
        model.end();

        assertThat(ended).isEqualTo(1);
    }

    @Test
    void aQueueThatTakesATrialForTheGateIsNotLetByUncounted() {
        gate.saying("ADA", Verdicts.oneOfEach().get("admit"));
        model.sighted(new Sighting.Code("ADA"));
        model.typed("ADA");
        waits.pass(Duration.ofSeconds(8));
        assertThat(ended).isZero();

        model.sighted(new Sighting.Code("ADA"));
        waits.pass(Duration.ofSeconds(8));

        assertThat(ended).isEqualTo(1);
    }
}
