package org.gatehouse.scanner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.verdict.Face;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.Test;

/// The scanning screen without a stage.
class GateViewModelTest extends GateModelRig {
    @Test
    void whatTheCameraSeesIsJudgedShownHeardAndRemembered() {
        model.start();
        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.ADMIT);
        assertThat(model.faceProperty().get().holder()).isEqualTo("Ada Lindqvist");
        assertThat(heard.chimes).containsExactly(Chime.PASS);
        assertThat(model.news().recent().lines()).extracting(line -> line.whose())
                .containsExactly("Ada Lindqvist · Weekend, standing");
        assertThat(model.news().countsProperty().get()).isEqualTo(gate.standing().counts());
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
        model.awaitLast();
        assertThat(waits.last()).isEqualTo(Stay.usual().pass());

        waits.pass(Stay.usual().pass());

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

        assertThat(model.news().standing()).filteredOn(item -> item.id().equals("standing-link")).singleElement()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("Offline since 20:25");
                    assertThat(item.tone()).isEqualTo(Tone.NEUTRAL);
                });
        assertThat(model.news().standing()).filteredOn(item -> item.id().equals("standing-waiting")).singleElement()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("3 only on this machine");
                    assertThat(item.tone()).isEqualTo(Tone.ATTENTION);
                });
    }

    @Test
    void aPlaceTheDiskDoesNotTakeIsToldAndTheHeaderKeepsTheTruth() {
        gate.broken = true;

        model.stand(Festival.SOUTH.id(), Direction.IN);
        model.close();

        assertThat(model.news().placeProperty().get()).isEqualTo("North gate · Entry");
        assertThat(model.faceProperty().get().headline()).isEqualTo("Gate not changed");
        assertThat(model.faceProperty().get().tone()).isEqualTo(Tone.UNJUDGED);
        assertThat(heard.chimes).containsExactly(Chime.UNJUDGED);
    }

    @Test
    void aSupervisorsWordComesBesideTheGuestWhoCameMeanwhile() {
        List<Face> missed = new ArrayList<>();
        int before = model.deeds().presentations();
        model.sighted(new Sighting.Code("BEN"));

        model.deeds().letIn(letIn(), before, missed::add);
        model.deeds().judgedAnew(new Presented(gate.look("ADA"), Optional.empty(), Festival.NOW), before, missed::add);
        model.close();

        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.FORGED);
        assertThat(missed).extracting(Face::headline).containsExactly("Let in", "Let in");
        assertThat(heard.chimes).containsExactly(Chime.REFUSE);
    }

    @Test
    void aSupervisorsWordIsShownWhereNobodyCameMeanwhile() {
        List<Face> missed = new ArrayList<>();

        model.deeds().letIn(letIn(), model.deeds().presentations(), missed::add);
        model.close();

        assertThat(model.faceProperty().get().headline()).isEqualTo("Let in");
        assertThat(missed).isEmpty();
    }

    private static Overruled.LetIn letIn() {
        Verdict.Refusal refusal = (Verdict.Refusal) Verdicts.oneOfEach().get("already-in");
        return new Overruled.LetIn(refusal.about().orElseThrow(), 1, refusal, new RecordId(Festival.ME, 1, 77),
                Festival.NOW);
    }
}
