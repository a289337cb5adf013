package org.gatehouse.scanner.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Verdicts;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FacesTest {
    private final Faces faces = new Faces(GateWords.in(Locale.UK), Festival.facts(), Festival.ME);

    static Stream<Map.Entry<String, Verdict>> oneOfEach() {
        return Verdicts.oneOfEach().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void everyVerdictHasWordsAndSaysWhatToDoUnlessTheGuestMayPass(Map.Entry<String, Verdict> each) {
        Face face = faces.of(each.getValue(), Festival.NOW);

        assertThat(face.spoken()).doesNotContain("face.").doesNotContain("{");
        assertThat(face.headline()).isNotBlank();
        assertThat(face.next().isEmpty()).isEqualTo(face.tone() == Tone.ADMIT);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void theColourTellsTheKindOfVerdict(Map.Entry<String, Verdict> each) {
        Tone expected = switch (each.getValue()) {
            case Verdict.Pass ignored -> Tone.ADMIT;
            case Verdict.Attention ignored -> Tone.ATTENTION;
            case Verdict.Refusal ignored -> Tone.REFUSE;
            case Verdict.CouldNotJudge ignored -> Tone.UNJUDGED;
        };

        Face face = faces.of(each.getValue(), Festival.NOW);

        assertThat(face.tone()).isEqualTo(expected);
        assertThat(face.shape().ground()).isEqualTo(switch (expected) {
            case ADMIT -> Shape.ADMIT.ground();
            case ATTENTION -> Shape.LOOK_AGAIN.ground();
            case REFUSE -> Shape.REFUSE.ground();
            default -> Shape.UNJUDGED.ground();
        });
    }

    @Test
    void aUsedTicketSaysWhenWhereAndHowLongAgo() {
        Face face = faces.of(Verdicts.oneOfEach().get("already-in"), Festival.NOW);

        assertThat(face.headline()).isEqualTo("Already used");
        assertThat(face.holder()).isEqualTo("Ada Lindqvist");
        assertThat(face.detail()).isEqualTo("Entered 18:02 (2 hours ago) at South gate.");
    }

    @Test
    void theWrongGateNamesTheRightOnes() {
        Face face = faces.of(Verdicts.oneOfEach().get("wrong-gate"), Festival.NOW);

        assertThat(face.next()).isEqualTo("Send the guest to South gate, Artists’ entrance.");
    }

    @Test
    void aDebtIsNamedInItsCurrency() {
        Face face = faces.of(Verdicts.oneOfEach().get("unpaid"), Festival.NOW);

        assertThat(face.detail()).isEqualTo("€47.50 is still owed.");
    }

    @Test
    void aGateThatCannotTellBlamesNobody() {
        Face face = faces.of(Verdicts.oneOfEach().get("could-not-judge-storage"), Festival.NOW);

        assertThat(face.detail()).isEqualTo("This is not the guest’s fault.");
        assertThat(face.next()).startsWith("This machine’s disk");
    }
}
