package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.desk.platform.Settings;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final IssueModel model = new IssueModel(event, office, office.prices(), rig.calls, rig.words);
    private final ArrayList<Registration> issued = new ArrayList<>();

    @Test
    void ticketsAreSoldForTheirPrice() {
        model.nameProperty().set(" Ada Lovelace ");
        model.basket().quantity(new TypeNumber(1)).set(2);
        model.basket().quantity(new TypeNumber(3)).set(1);
        assertThat(model.total().get()).isEqualTo(new Money(32300, "EUR"));

        model.issue(issued::add);

        assertThat(issued).singleElement().satisfies(registration -> {
            assertThat(registration.attendee().name()).isEqualTo("Ada Lovelace");
            assertThat(registration.tickets()).hasSize(3);
            assertThat(registration.payment()).isEqualTo(Payment.CARD);
        });
    }

    @Test
    void ticketsAreSentAtOnceWhereThereIsAnAddressAndNobodyTookTheTickAway() {
        assertThat(model.mails()).isFalse();
        model.emailProperty().set("ada@example.org");
        assertThat(model.mails()).isTrue();

        model.mailingProperty().set(false);

        assertThat(model.mails()).isFalse();
    }

    @Test
    void complimentaryTicketsCostNothing() {
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(1)).set(2);
        model.channelProperty().set(Channel.COMP);
        assertThat(model.total().get()).isEqualTo(Money.zero("EUR"));

        model.issue(issued::add);

        assertThat(issued).singleElement()
                .satisfies(registration -> assertThat(registration.payment()).isEqualTo(Payment.FREE));
    }

    @Test
    void aPromoCodeIsShownInTheTotalBeforeAnythingIsSold() {
        office.prices().addPromo(event.id(), PromoCode.parse("EARLY"),
                new PromoDetails(new Rate(1_000, 0), 5, Window.always(), List.of(new TypeNumber(1))));
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(1)).set(2);
        model.promo().codeProperty().set("early");

        model.issue(issued::add);
        assertThat(issued).isEmpty();
        assertThat(model.total().get()).isEqualTo(new Money(16_020, "EUR"));
        model.basket().quantity(new TypeNumber(1)).set(3);
        assertThat(model.total().get()).isEqualTo(new Money(24_030, "EUR"));
        model.issue(issued::add);

        assertThat(issued).singleElement()
                .satisfies(registration -> assertThat(registration.amount()).isEqualTo(new Money(24_030, "EUR")));
        assertThat(office.prices().promos(event.id()).getFirst().used()).isEqualTo(3);
    }

    @Test
    void aPriceThatChangedMeanwhileIsShownBeforeAnythingIsSold() {
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(1)).set(2);
        var uplift = new Uplift(new TypeNumber(1), new Rate(0, 500));
        office.prices().setTerms(event.id(), new Terms(Rate.NONE, Rate.NONE, null, List.of(uplift)), 0);

        model.issue(issued::add);
        assertThat(issued).isEmpty();
        assertThat(model.noticeProperty().get()).hasValueSatisfying(
                notice -> assertThat(notice.toString()).contains("cost another amount now"));
        assertThat(model.total().get()).isEqualTo(new Money(18_800, "EUR"));
        model.issue(issued::add);

        assertThat(issued).singleElement()
                .satisfies(registration -> assertThat(registration.amount()).isEqualTo(new Money(18_800, "EUR")));
    }

    @Test
    void aCodeThatDoesNotGoSaysWhyAndThePlainPriceComesBackWithoutIt() {
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(1)).set(1);
        model.promo().codeProperty().set("NOSUCH");

        model.promo().tryIt();
        assertThat(model.faults().message("promo").get()).startsWith("There is no such promo code");
        model.promo().codeProperty().set("");

        assertThat(model.faults().any()).isFalse();
        assertThat(model.total().get()).isEqualTo(new Money(8_900, "EUR"));
    }

    @Test
    void aNameIsNeededAndATicketAndAProperAddress() {
        model.emailProperty().set("ada at example");

        model.issue(issued::add);

        assertThat(issued).isEmpty();
        assertThat(model.faults().message("name").get()).isNotEmpty();
        assertThat(model.faults().message("email").get()).contains("not an e-mail address");
        assertThat(model.faults().message("lines").get()).contains("at least one");
    }

    @Test
    void moreThanOneRegistrationHoldsIsSaidBeforeItIsSent() {
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(1)).set(81);

        model.issue(issued::add);

        assertThat(model.faults().message("lines").get()).contains("at most 80");
    }

    @Test
    void whenSoldOutMeanwhileTheFormStaysAndSaysSo() {
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(3)).set(37);

        model.issue(issued::add);

        assertThat(issued).isEmpty();
        assertThat(model.noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title()).contains("not that many tickets"));
        assertThat(model.nameProperty().get()).isEqualTo("Ada Lovelace");
    }

    @Test
    void tryingAgainAfterALostAnswerIssuesOnceButAnotherOrderIsAnother() {
        model.nameProperty().set("Ada Lovelace");
        model.basket().quantity(new TypeNumber(1)).set(1);
        int before = office.registrations(event.id(), "Ada").size();
        model.issue(issued::add);
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.TIMEOUT));
        model.issue(issued::add);
        office.work();

        model.issue(issued::add);
        assertThat(office.registrations(event.id(), "Ada")).hasSize(before + 1);

        model.basket().quantity(new TypeNumber(1)).set(2);
        model.issue(issued::add);
        assertThat(office.registrations(event.id(), "Ada")).hasSize(before + 2);
    }

    @Test
    void aGroupIsOneOrderWithANameOnEachTicketAndOthersLeftOpen() {
        model.nameProperty().set("Lina Weber");
        model.basket().people().textProperty().set("Ada Lovelace\nGrace Hopper; Saturday\n");
        model.basket().quantity(new TypeNumber(1)).set(2);
        assertThat(model.count().get()).isEqualTo(4);
        assertThat(model.total().get()).isEqualTo(new Money(3 * 8_900 + 5_200, "EUR"));

        model.issue(issued::add);

        assertThat(issued).singleElement().satisfies(sold -> assertThat(sold.tickets()).extracting(Ticket::holder)
                .containsExactly("Ada Lovelace", "Lina Weber", "Lina Weber", "Grace Hopper"));
    }

    @Test
    void whatWasSentWithoutAnAnswerGoesAgainForTheAmountItHadThenAndIsIssuedOnce() {
        model.nameProperty().set("Lina Weber");
        model.basket().people().textProperty().set("Ada\nBo");
        office.losesAnAnswer();
        model.issue(issued::add);
        var uplift = new Uplift(new TypeNumber(1), new Rate(0, 500));
        office.prices().setTerms(event.id(), new Terms(Rate.NONE, Rate.NONE, null, List.of(uplift)), 0);
        event.told(office.get(event.id()));
        model.basket().quantity(new TypeNumber(1)).set(1);
        model.basket().quantity(new TypeNumber(1)).set(0);

        model.issue(issued::add);

        assertThat(office.registrations(event.id(), "Lina Weber")).hasSize(1);
        assertThat(issued).singleElement()
                .satisfies(sold -> assertThat(sold.amount()).isEqualTo(new Money(17_800, "EUR")));
    }

    @Test
    void whatWasRefusedIsNotTakenForSentWithoutAnAnswer() {
        model.nameProperty().set("Lina Weber");
        model.basket().quantity(new TypeNumber(3)).set(37);

        model.issue(issued::add);

        assertThat(model.sent()).isEmpty();
    }

    @Test
    void moreThanOneRegistrationHoldsIsSaidWhileItIsTyped() {
        model.basket().people().textProperty().set("Ada\n".repeat(81));

        assertThat(model.basket().shortages()).contains(new Basket.Shortage.InOne(81, 80));
    }

    @Test
    void nobodyOfAGroupIsTakenWhileALineIsNobody() {
        model.nameProperty().set("Lina Weber");
        model.basket().people().textProperty().set("Ada Lovelace\nGrace Hopper; Sunday\n");

        model.issue(issued::add);

        assertThat(issued).isEmpty();
        assertThat(model.faults().message("lines").get()).startsWith("One line cannot be taken");
    }

    @Test
    void whatThereIsNotEnoughOfIsToldBeforeItIsSent() {
        var saturday = event.event().type(new TypeNumber(2)).orElseThrow();
        int left = model.basket().left(saturday);
        assertThat(model.basket().shortages()).isEmpty();

        model.basket().quantity(saturday.number()).set(left);
        model.basket().people().textProperty().set("Ada; Saturday");

        assertThat(model.basket().shortages()).contains(new Basket.Shortage.OfTickets("Saturday", left + 1, left));
    }

    @Test
    void aListThatWasSentWithoutAnAnswerComesBackAndIsIssuedOnce(@TempDir Path folder) {
        var drafts = new Drafts(Settings.open(folder.resolve("drafts")), rig.background);
        new IssueDraft(model, drafts).begin();
        model.nameProperty().set("Lina Weber");
        model.basket().people().textProperty().set("Ada\nBo");
        office.losesAnAnswer();
        model.issue(issued::add);
        assertThat(issued).isEmpty();

        var again = new IssueModel(event, office, office.prices(), rig.calls, rig.words);
        var draft = new IssueDraft(again, drafts);
        draft.begin();
        assertThat(again.count().get()).isEqualTo(2);
        assertThat(again.noticeProperty().get().orElseThrow().nextStep()).contains("nothing is issued twice");
        again.issue(issued::add);
        draft.drop();

        assertThat(office.registrations(event.id(), "Lina Weber")).hasSize(1);
        assertThat(issued).singleElement().satisfies(sold -> assertThat(sold.tickets()).hasSize(2));
        var next = new IssueModel(event, office, office.prices(), rig.calls, rig.words);
        new IssueDraft(next, drafts).begin();
        assertThat(next.count().get()).isZero();
    }
}
