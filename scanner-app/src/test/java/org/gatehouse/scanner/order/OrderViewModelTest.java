package org.gatehouse.scanner.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.scanner.app.GateWords;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.gate.Guests;
import org.gatehouse.scanner.gate.Heard;
import org.gatehouse.scanner.gate.Waits;
import org.gatehouse.scanner.search.FoundLine;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.verdict.Speech;
import org.gatehouse.sync.checkin.FoundTicket;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.Test;

/// Letting in the others of a ticket or an order, without a stage.
class OrderViewModelTest {
    private final FakeGate gate = Guests.atTheGate();
    private final Waits waits = new Waits();
    private final Heard heard = new Heard();
    private List<Wish> wished = List.of();
    private List<Verdict> answers = List.of();
    private final Speech speech = new Speech(gate, GateWords.in(Locale.UK));
    private final OrderViewModel model = new OrderViewModel(gate, Background.immediate(),
            speech, InstantSource.fixed(Festival.NOW), heard, waits, () -> {},
            (wishes, several) -> {
                wished = wishes;
                if (wishes.size() > 1)
                    several.accept(answers.stream().map(each -> new Presented(each, Optional.empty(), Festival.NOW))
                            .toList());
            });

    @Test
    void theRestOfAGroupIsOfferedWholeAndCountedByItsOwnCode() {
        judged(Guests.GROUP_CODE);
        assertThat(model.offerProperty().get()).isEqualTo("5 of 10 are in.");

        model.openOffer();
        Pick group = sheet().picks().getFirst();
        assertThat(group.personsProperty().get()).isEqualTo(5);
        group.change(-2);
        group.change(9);
        group.change(-1);
        model.admit();

        assertThat(wished).containsExactly(new Wish(Guests.CLASS, Guests.GROUP_CODE, 4));
    }

    @Test
    void inAnotherLanguageTheSameOfferTheSameChoiceAndTheSameOutcomeStand() {
        judged(Guests.FAMILY_CODE);
        speak(Locale.GERMANY);
        assertThat(model.offerProperty().get()).isEqualTo("Bestellung mit 4 Tickets. 1 von 4 sind drin.");

        model.openOffer();
        sheet().picks().get(1).chosenProperty().set(false);
        List<Wish> before = sheet().wishes();
        speak(Locale.FRANCE);
        assertThat(sheet().title()).isEqualTo("Commande de 4 billets");
        assertThat(sheet().wishes()).isEqualTo(before);

        sheet().picks().get(0).chosenProperty().set(true);
        answers = List.of(admitted(), admitted());
        model.admit();
        speak(Locale.GERMANY);
        assertThat(outcome().headline()).isEqualTo("2 eingelassen");

        model.close();
        speak(Locale.UK);
        assertThat(model.isOpen()).isFalse();
    }

    private void speak(Locale locale) {
        speech.speak(GateWords.in(locale));
        model.sayAgain();
    }

    @Test
    void aTicketForTenEntriesLetsInOnePersonAtATime() {
        FoundTicket ines = listed(Guests.comingTenTimes(20, 1, 0, 10));

        model.found(ines.ticket());

        assertThat(sheet().wishes()).containsExactly(new Wish(ines.ticket(), null, 1));
        assertThat(sheet().picks().getFirst().isCounted()).isFalse();
    }

    @Test
    void ofAGroupWithEntriesLeftThoseOutsideAreSuggestedAndNeverMoreThanItAdmits() {
        FoundTicket group = listed(Guests.comingTenTimes(20, 6, 4, 56));

        model.found(group.ticket());

        Pick pick = sheet().picks().getFirst();
        assertThat(pick.personsProperty().get()).isEqualTo(2);
        pick.change(50);
        assertThat(pick.personsProperty().get()).isEqualTo(6);
    }

    @Test
    void theGuestWhoWasJustLetInIsNotChosenOnceMoreBesideTheOthersOfTheOrder() {
        FoundTicket ines = listed(Guests.comingTenTimes(20, 1, 1, 9));
        FoundTicket other = listed(Guests.comingTenTimes(21, 1, 0, 10));

        model.judged(Guests.admitted(ines), "INES");
        model.openOffer();

        assertThat(sheet().wishes()).containsExactly(new Wish(other.ticket(), null, 1));
    }

    @Test
    void whoStillStandsThereCannotBeLetInAgainByHand() {
        FoundTicket ines = Guests.comingTenTimes(20, 1, 1, 9);
        gate.listing(ines, justAdmitted(ines.ticket(), ines.type()));

        model.found(ines.ticket());

        assertThat(sheet().picks()).extracting(Pick::mayPass).containsOnly(false);
    }

    @Test
    void theOrderOfAGuestIsOfferedWithWhoIsInAlready() {
        judged(Guests.FAMILY_CODE);

        assertThat(model.offerProperty().get()).isEqualTo("Order of 4 tickets. 1 of 4 are in.");
        model.openOffer();
        assertThat(sheet().picks()).extracting(Pick::mayPass).containsExactly(true, true, true, false);
        assertThat(sheet().persons()).isEqualTo(2);
    }

    @Test
    void whoeverIsNotThereIsUntickedAndNotPresented() {
        judged(Guests.FAMILY_CODE);
        model.openOffer();

        sheet().picks().get(0).chosenProperty().set(true);
        sheet().picks().get(1).chosenProperty().set(false);
        answers = List.of(admitted(), admitted());
        model.admit();

        assertThat(wished).extracting(Wish::ticket).containsExactly(Guests.ticket(10, Festival.WEEKEND),
                Guests.ticket(12, Festival.WEEKEND));
        assertThat(model.sheetProperty().get()).isNull();
        assertThat(outcome().headline()).isEqualTo("2 let in");
        assertThat(outcome().tone()).isEqualTo(Tone.ADMIT);
        assertThat(heard.chimes).containsExactly(Chime.PASS);
    }

    @Test
    void ofSeveralEachIsToldForItselfAndOneRefusalTakesTheGreenAway() {
        model.found(Guests.ticket(10, Festival.WEEKEND));
        sheet().picks().get(1).chosenProperty().set(true);

        answers = List.of(admitted(), new Verdict.AlreadyIn(Guests.ticket(11, Festival.WEEKEND), Festival.WEEKEND,
                null, Festival.admitted("2026-09-12T17:02:00Z", Festival.SOUTH, Festival.OTHER)));
        model.admit();

        assertThat(outcome().headline()).isEqualTo("1 let in, 1 not");
        assertThat(outcome().tone()).isEqualTo(Tone.ATTENTION);
        assertThat(outcome().lines()).extracting(FoundLine::state).containsExactly("Let in", "Already used");
        assertThat(outcome().lines().getLast().detail()).contains("19:02").contains("South gate");
    }

    @Test
    void whoWasOnlyToBeLookedAtAgainIsNotAccused() {
        model.found(Guests.ticket(10, Festival.WEEKEND));
        sheet().picks().get(1).chosenProperty().set(true);
        answers = List.of(justAdmitted(Guests.ticket(10, Festival.WEEKEND), Festival.WEEKEND),
                justAdmitted(Guests.ticket(11, Festival.WEEKEND), Festival.WEEKEND));

        model.admit();

        assertThat(outcome().tone()).isEqualTo(Tone.ATTENTION);
    }

    @Test
    void aGateThatCannotTellAccusesNobody() {
        model.found(Guests.ticket(10, Festival.WEEKEND));
        sheet().picks().get(1).chosenProperty().set(true);
        Verdict none = new Verdict.CouldNotJudge(Verdict.CouldNotJudge.Cause.STORAGE);
        answers = List.of(none, none);

        model.admit();

        assertThat(outcome().tone()).isEqualTo(Tone.UNJUDGED);
        assertThat(heard.chimes).containsExactly(Chime.UNJUDGED);
    }

    @Test
    void whoWasFoundByHandIsChosenAloneAndAbove() {
        model.found(Guests.ticket(12, Festival.WEEKEND));

        assertThat(sheet().picks()).extracting(pick -> pick.line().whose()).containsExactly("Amélie van der Berg",
                "Noor van der Berg", "Jonas van der Berg", "Otto van der Berg");
        assertThat(sheet().wishes()).containsExactly(new Wish(Guests.ticket(12, Festival.WEEKEND), null, 1));
    }

    @Test
    void whoMayNotPassCannotBeChosen() {
        model.found(Guests.ticket(13, Festival.WEEKEND));

        model.admit();

        assertThat(wished).isEmpty();
        assertThat(sheet().persons()).isZero();
    }

    @Test
    void nobodyElseIsNothingToOffer() {
        model.judged(gate.look(Guests.ADA), "ADA");
        assertThat(model.offerProperty().get()).isEmpty();

        model.judged(new Verdict.Forged(), "X");
        assertThat(model.offerProperty().get()).isEmpty();
    }

    @Test
    void anOfferGoesWithTheNextGuestAndAfterItsTime() {
        judged(Guests.GROUP_CODE);
        model.judged(new Verdict.Forged(), "X");
        assertThat(model.offerProperty().get()).isEmpty();

        judged(Guests.GROUP_CODE);
        waits.pass(OrderViewModel.OFFERED);
        assertThat(model.offerProperty().get()).isEmpty();
    }

    private void judged(String code) {
        model.judged(gate.look(code), code);
    }

    private FoundTicket listed(FoundTicket ticket) {
        gate.listing(ticket, Guests.admitted(ticket));
        return ticket;
    }

    private static Verdict justAdmitted(TicketId ticket, TicketType type) {
        return new Verdict.JustAdmitted(ticket, type, null,
                Festival.admitted("2026-09-12T18:39:58Z", Festival.NORTH, Festival.ME));
    }

    private Verdict admitted() {
        return gate.look(Guests.ADA);
    }

    private OrderSheet sheet() {
        return model.sheetProperty().get();
    }

    private Outcome outcome() {
        return model.outcomeProperty().get();
    }
}
