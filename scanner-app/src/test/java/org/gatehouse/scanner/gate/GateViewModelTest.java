package org.gatehouse.scanner.gate;

import org.gatehouse.scanner.times.Later;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.thread.SameThread;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.junit.jupiter.api.Test;

/// The scanning screen without a stage.
class GateViewModelTest {
    private final FakeGate gate = new FakeGate()
            .saying("ADA", new Verdict.Admit(Festival.ticketOf("Ada Lindqvist", Festival.WEEKEND), 0))
            .saying("BEN", new Verdict.Forged());
    private final Waits waits = new Waits();
    private final Heard heard = new Heard();
    private final GateViewModel model = new GateViewModel(gate, new SameThread(), GateWords.in(Locale.UK),
            InstantSource.fixed(Festival.NOW), heard, waits, Stay.usual());

    @Test
    void whatTheCameraSeesIsJudgedShownHeardAndRemembered() {
        model.start();
        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.ADMIT);
        assertThat(model.faceProperty().get().holder()).isEqualTo("Ada Lindqvist");
        assertThat(heard.chimes).containsExactly(Chime.PASS);
        assertThat(model.recent().lines()).extracting(line -> line.whose())
                .containsExactly("Ada Lindqvist · Weekend, standing");
        assertThat(model.countsProperty().get()).isEqualTo(gate.standing().counts());
    }

    @Test
    void theNextScanTakesTheVerdictsPlaceAtOnce() {
        model.sighted(new Sighting.Code("ADA"));
        model.typed("BEN");
        model.close();

        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.FORGED);
        assertThat(gate.presented).containsExactly("ADA", "BEN");
        assertThat(heard.chimes).containsExactly(Chime.PASS, Chime.REFUSE);
    }

    @Test
    void aVerdictGoesAfterItsTime() {
        model.sighted(new Sighting.Code("ADA"));
        model.close();
        assertThat(waits.waits.getLast()).isEqualTo(Stay.usual().pass());

        waits.actions.getLast().run();

        assertThat(model.faceProperty().get()).isNull();
    }

    @Test
    void severalCodesAreAmberAndNothingIsJudged() {
        model.sighted(new Sighting.Several());
        model.close();

        assertThat(model.faceProperty().get().tone()).isEqualTo(Tone.ATTENTION);
        assertThat(gate.presented).isEmpty();
    }

    @Test
    void aFailureNobodyForesawIsBlueNeverRedNeverGreen() {
        gate.broken = true;

        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(model.faceProperty().get().tone()).isEqualTo(Tone.UNJUDGED);
        assertThat(model.faceProperty().get().next()).isNotBlank();
    }

    @Test
    void withoutAListTheGateSaysSo() {
        gate.notYetLoaded().saying("ADA", new Verdict.CouldNotJudge(Verdict.CouldNotJudge.Cause.NO_MANIFEST));

        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(model.faceProperty().get().next()).contains("has not been loaded");
    }

    @Test
    void aSpaceThatBelongsToACodeReachesTheGate() {
        model.typed(" B 1");
        model.close();

        assertThat(gate.presented).containsExactly(" B 1");
    }

    @Test
    void nothingTypedIsNothingPresented() {
        model.typed("   ");
        model.close();

        assertThat(gate.presented).isEmpty();
        assertThat(model.faceProperty().get()).isNull();
    }

    @Test
    void aCodeThatCannotBeReadGetsAWordOfHelpUntilItIsGone() {
        model.sighted(new Sighting.Unreadable());
        assertThat(model.hintProperty().get()).isEqualTo("Hold the code closer, flat and still");

        model.sighted(new Sighting.Gone());

        assertThat(model.hintProperty().get()).isEmpty();
    }

    @Test
    void beingOfflineIsNewsAndRecordsOnlyHereAreAWarning() {
        gate.offline().counting(3, 0, 3);

        model.start();
        model.close();

        assertThat(model.standing()).filteredOn(item -> item.id().equals("standing-link")).singleElement()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("Offline since 20:25");
                    assertThat(item.tone()).isEqualTo(Tone.NEUTRAL);
                });
        assertThat(model.standing()).filteredOn(item -> item.id().equals("standing-waiting")).singleElement()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("3 only on this machine");
                    assertThat(item.tone()).isEqualTo(Tone.ATTENTION);
                });
    }

    private static final class Waits implements Later {
        private final List<Duration> waits = new ArrayList<>();
        private final List<Runnable> actions = new ArrayList<>();

        @Override
        public Running after(Duration wait, Runnable action) {
            waits.add(wait);
            actions.add(action);
            return Running.none();
        }
    }

    private static final class Heard implements Speaker {
        private final List<Chime> chimes = new ArrayList<>();

        @Override
        public void play(Chime chime) {
            chimes.add(chime);
        }

        @Override
        public void setVolume(double volume) {}

        @Override
        public void close() {}
    }
}
