package org.gatehouse.scanner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.desk.thread.SameThread;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Waits;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.ticketing.manifest.GatePolicy.Holders;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;

/// Finding a guest without a stage.
class SearchViewModelTest {
    private final FakeGate gate = Guests.atTheGate();
    private final Waits waits = new Waits();
    private final List<TicketId> chosen = new ArrayList<>();
    private final List<Runnable> asked = new ArrayList<>();
    private final SearchViewModel model = searching(Background.immediate());

    @Test
    void whatAPersonTypesIsLookedForOnceTheyRest() {
        model.typed("li");
        model.typed("lind");
        assertThat(gate.searched).isEmpty();

        waits.pass(SearchViewModel.PAUSE);

        assertThat(gate.searched).containsExactly("lind");
        assertThat(lines()).extracting(FoundLine::whose).containsExactly("Ada Lindqvist");
    }

    @Test
    void aCodeIsLongerThanAnybodysNameAndIsNotLookedFor() {
        model.typed("6BF".repeat(40));
        waits.pass(SearchViewModel.PAUSE);

        assertThat(gate.searched).isEmpty();
        assertThat(model.resultsProperty().get()).isNull();
    }

    @Test
    void whileSomebodyElseIsJudgedNothingIsLookedFor() {
        model.typed("lind");
        model.pause();
        waits.pass(SearchViewModel.PAUSE);
        assertThat(gate.searched).isEmpty();

        model.again();

        assertThat(gate.searched).containsExactly("lind");
    }

    @Test
    void ofTwoQuestionsTheNewerIsAnsweredWhicheverAnswerComesFirst() {
        SearchViewModel slow = searching(new Background((_, work) -> {
            asked.add(work);
            return () -> {};
        }, new SameThread(), (_, failure) -> {
            throw new AssertionError(failure);
        }));
        slow.search("ada");
        slow.search("zofia");

        asked.get(1).run();
        asked.get(0).run();

        assertThat(slow.resultsProperty().get().query()).isEqualTo("zofia");
    }

    @Test
    void eachRowSaysWhatPresentingItWouldSay() {
        model.search("van der berg");

        assertThat(lines()).extracting(FoundLine::state).containsExactly("Would be let in", "Would be let in",
                "Would be let in", "Already used");
        assertThat(lines().getLast().detail()).contains("19:02").contains("South gate");
        assertThat(lines().getLast().tone()).isEqualTo(Tone.REFUSE);
        assertThat(lines()).extracting(FoundLine::tone).doesNotContain(Tone.ADMIT);
        assertThat(lines().getFirst().which()).isEqualTo("Weekend, standing · Order K7MQ2XWD (4 tickets)");
    }

    @Test
    void aGroupSaysHowManyAreIn() {
        model.search("zofia");

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.detail()).startsWith("5 of 10 are in.");
            assertThat(line.most()).isEqualTo(5);
        });
    }

    @Test
    void whileTheListIsBeingReadItIsAskedAgainByItself() {
        gate.readingList = true;
        model.search("lind");
        assertThat(model.resultsProperty().get().complete()).isFalse();

        gate.readingList = false;
        waits.pass(SearchViewModel.AGAIN);

        assertThat(model.resultsProperty().get().complete()).isTrue();
        assertThat(gate.searched).hasSize(2);
    }

    @Test
    void whereNamesAreHiddenTheResultsSaySo() {
        gate.hidingNames();

        model.search("K7MQ");

        assertThat(model.resultsProperty().get().holders()).isEqualTo(Holders.WITHHELD);
        assertThat(lines()).extracting(FoundLine::whose).allMatch(whose -> whose.matches("Ticket …[0-9a-f]{6}"));
    }

    @Test
    void theChoiceStaysWithinTheListAndIsHandedOn() {
        model.search("van der berg");
        model.move(-1);
        model.move(2);
        model.choose();
        model.move(9);
        model.choose();

        assertThat(chosen).containsExactly(Guests.ticket(12, Festival.WEEKEND), Guests.ticket(13, Festival.WEEKEND));
    }

    @Test
    void anEmptyFieldHasNoResults() {
        model.search("lind");

        model.typed("");

        assertThat(model.resultsProperty().get()).isNull();
    }

    private List<FoundLine> lines() {
        return model.resultsProperty().get().lines();
    }

    private SearchViewModel searching(Background background) {
        return new SearchViewModel(gate, background, new Speech(gate, GateWords.in(Locale.UK)),
                InstantSource.fixed(Festival.NOW), waits, () -> {}, chosen::add);
    }
}
