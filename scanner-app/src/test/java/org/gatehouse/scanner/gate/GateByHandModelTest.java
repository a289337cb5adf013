package org.gatehouse.scanner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.app.GateStage;
import org.gatehouse.scanner.decode.Sighting;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.Test;

/// What is typed and what is only looked at, in time that goes by when the test says so.
class GateByHandModelTest extends GateModelRig {
    @Test
    void nothingTypedIsNothingPresented() {
        model.typed("   ");
        model.close();

        assertThat(gate.presented).isEmpty();
        assertThat(model.faceProperty().get()).isNull();
    }

    @Test
    void aNameTypedByHandIsLookedForAndACodeTheGateKnowsIsJudged() {
        model.entry().textProperty().set("Nobody");
        model.entry().entered("Nobody");
        model.entry().textProperty().set("ADA");
        model.entry().entered("ADA");
        GateStage.await(() -> !gate.presented.isEmpty(), () -> "the code was not judged");
        model.close();

        assertThat(gate.searched).containsExactly("Nobody");
        assertThat(gate.presented).containsExactly("ADA");
        assertThat(model.entry().textProperty().get()).isEmpty();
    }

    @Test
    void anEnterIsForgottenWhereTheNextGuestsCodeOvertakesIt() {
        gate.stalling();
        model.sighted(new Sighting.Code("ADA"));
        model.entry().entered("lind");
        model.sighted(new Sighting.Code("BEN"));
        gate.going();
        model.close();

        assertThat(gate.searched).isEmpty();
        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.FORGED);
    }

    @Test
    void anEnterTakesNoVerdictAwayThatCameAfterIt() {
        gate.stalling();
        model.sighted(new Sighting.Code("ADA"));
        model.entry().entered("lind");
        gate.going();
        model.close();

        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.ADMIT);
    }

    @Test
    void whoeverIsJudgedMeanwhileLeavesWhatWasTypedAndFoundAsItIs() {
        gate.listing(Guests.found("Ada Lindqvist"), new Verdict.Forged());
        model.entry().textProperty().set("lind");
        waits.pass(Duration.ofMillis(200));

        model.sighted(new Sighting.Code("BEN"));
        model.close();

        assertThat(model.faceProperty().get().kind()).isEqualTo(VerdictKind.FORGED);
        assertThat(model.entry().textProperty().get()).isEqualTo("lind");
        assertThat(model.search().resultsProperty().get().lines()).hasSize(1);
    }

    @Test
    void theNextGuestTakesAwayWhatWasAskedAboutTheOneBefore() {
        gate.listing(Guests.found("Ada Lindqvist"), gate.look("ADA"));
        model.order().found(Guests.ADA);
        assertThat(model.order().sheetProperty().get()).isNotNull();

        model.sighted(new Sighting.Code("BEN"));
        model.close();

        assertThat(model.order().sheetProperty().get()).isNull();
    }

    @Test
    void whatWasAskedAtThePlaceBeforeGoesWithIt() {
        gate.listing(Guests.found("Ada Lindqvist"), gate.look("ADA"));
        model.entry().textProperty().set("lind");
        waits.pass(Duration.ofMillis(200));
        model.order().found(Guests.ADA);

        model.stand(Festival.NORTH.id(), Direction.OUT);
        model.close();

        assertThat(model.order().sheetProperty().get()).isNull();
        assertThat(model.news().placeProperty().get()).isEqualTo("North gate · Exit");
        assertThat(gate.searched).containsExactly("lind", "lind");
    }

    @Test
    void oneCodeIsLookedAtNeverInGreenAndTheNextIsJudged() {
        model.switchLooking();

        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(gate.presented).isEmpty();
        assertThat(model.faceProperty().get().tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(model.faceProperty().get().headline()).isEqualTo("Would be let in");
        assertThat(model.faceProperty().get().next()).contains("nothing was counted");
        assertThat(heard.chimes).containsExactly(Chime.UNJUDGED);
        assertThat(model.lookingProperty().get()).isFalse();
    }

    @Test
    void afterALookTheGateJudgesAgain() {
        model.switchLooking();

        model.sighted(new Sighting.Code("BEN"));
        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(gate.presented).containsExactly("ADA");
        assertThat(model.faceProperty().get().tone()).isEqualTo(Tone.ADMIT);
    }

    @Test
    void lookingEndsByItselfAndByTheSameKey() {
        model.switchLooking();
        waits.pass(LookMode.LONGEST);
        assertThat(model.lookingProperty().get()).isFalse();

        model.switchLooking();
        model.switchLooking();
        model.sighted(new Sighting.Code("ADA"));
        model.close();

        assertThat(gate.presented).containsExactly("ADA");
    }

    @Test
    void whoIsLetInByHandEndsTheLooking() {
        gate.listing(Guests.found("Ada Lindqvist"), gate.look("ADA"));
        model.order().found(Guests.ADA);
        model.switchLooking();

        model.order().admit();
        model.close();

        assertThat(model.lookingProperty().get()).isFalse();
        assertThat(model.faceProperty().get().tone()).isEqualTo(Tone.ADMIT);
    }
}
