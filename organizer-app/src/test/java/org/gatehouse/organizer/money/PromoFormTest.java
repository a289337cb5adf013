package org.gatehouse.organizer.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.organizer.tickets.TicketBooks;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.price.Promo;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.junit.jupiter.api.Test;

/// Promo codes at the console, also where somebody else changed one meanwhile.
class PromoFormTest {
    private static final TypeNumber WEEKEND = new TypeNumber(1);
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final MoneyModel model = new MoneyModel(event, TicketBooks.of(event, office, rig), rig.calls, rig.words,
            Festival.clock());
    private final Formats formats = new Formats(rig.words);
    private final PricesModel prices = new PricesModel(event, office.prices(), office, rig.calls, rig.words);

    @Test
    void aPromoCodeIsAddedOnceAndNeedsSomethingToTakeOff() {
        var empty = promoForm();
        empty.codeProperty().set("early bird");
        empty.save(_ -> {});
        assertThat(List.of("code", "quota", "off-percent"))
                .allMatch(field -> !empty.faults().message(field).get().isEmpty());
        var good = promoForm();
        good.codeProperty().set("early");
        good.quotaProperty().set("100");
        good.off().percent().set("20");

        good.save(_ -> prices.load());

        assertThat(prices.pricesProperty().get().orElseThrow().promos())
                .singleElement().satisfies(promo -> assertThat(promo.code()).isEqualTo(PromoCode.parse("EARLY")));
        var again = promoForm();
        again.codeProperty().set("EARLY");
        again.save(_ -> {});
        assertThat(again.faults().message("code").get()).startsWith("Another one has this name");
    }

    @Test
    void aPromoCodeThatSomebodyElseChangedMeanwhileIsShownAndWhatWasTypedStays() {
        var seen = office.prices().addPromo(event.id(), PromoCode.parse("EARLY"),
                new PromoDetails(new Rate(1_000, 0), 50, Window.always(), List.of()));
        var form = promoForm(Optional.of(seen));
        form.quotaProperty().set("70");
        office.prices().changePromo(event.id(), seen,
                new PromoDetails(new Rate(2_000, 0), 60, Window.always(), List.of(WEEKEND)));

        form.save(_ -> {
            throw new AssertionError("not over theirs");
        });

        assertThat(form.noticeProperty().get()).hasValueSatisfying(notice -> assertThat(notice.nextStep())
                .contains("Discount: 10% → 20%").contains("Tickets: 50 → 60").contains("All ticket types →"));
        form.save(_ -> prices.load());
        assertThat(office.prices().promos(event.id())).singleElement().extracting(Promo::details)
                .isEqualTo(new PromoDetails(new Rate(2_000, 0), 70, Window.always(), List.of(WEEKEND)));
    }

    @Test
    void aPromoCodeThatSomebodyElseRemovedIsMadeAgainOnlyWhereThatIsWanted() {
        var seen = office.prices().addPromo(event.id(), PromoCode.parse("EARLY"),
                new PromoDetails(new Rate(1_000, 0), 50, Window.always(), List.of()));
        var form = promoForm(Optional.of(seen));
        office.prices().removePromo(event.id(), seen);

        form.save(_ -> {});
        assertThat(form.noticeProperty().get()).hasValueSatisfying(
                notice -> assertThat(notice.title()).contains("removed"));
        assertThat(office.prices().promos(event.id())).isEmpty();
        form.save(_ -> {});

        assertThat(office.prices().promos(event.id())).hasSize(1);
    }

    @Test
    void aPromoCodeThatSomebodyElseRemovedAndMadeAgainIsShownBeforeItIsChanged() {
        var seen = office.prices().addPromo(event.id(), PromoCode.parse("EARLY"),
                new PromoDetails(new Rate(1_000, 0), 50, Window.always(), List.of()));
        var form = promoForm(Optional.of(seen));
        office.prices().removePromo(event.id(), seen);
        form.save(_ -> {});
        office.prices().addPromo(event.id(), PromoCode.parse("EARLY"),
                new PromoDetails(new Rate(2_000, 0), 50, Window.always(), List.of()));

        form.save(_ -> {
            throw new AssertionError("not over theirs");
        });

        assertThat(form.noticeProperty().get()).hasValueSatisfying(
                notice -> assertThat(notice.nextStep()).contains("Discount: 10% → 20%"));
        assertThat(form.off().percent().get()).isEqualTo("20");
    }

    @Test
    void aPromoCodeThatChangedMeanwhileIsNotRemovedUnseen() {
        var seen = office.prices().addPromo(event.id(), PromoCode.parse("EARLY"),
                new PromoDetails(new Rate(1_000, 0), 50, Window.always(), List.of()));
        office.prices().changePromo(event.id(), seen,
                new PromoDetails(new Rate(1_000, 0), 60, Window.always(), List.of()));

        prices.remove(seen);

        assertThat(prices.pricesProperty().get().orElseThrow().promos()).singleElement()
                .satisfies(promo -> assertThat(promo.details().quota()).isEqualTo(60));
    }

    private PromoForm promoForm() {
        prices.load();
        return promoForm(Optional.empty());
    }

    private PromoForm promoForm(Optional<Promo> edited) {
        return new PromoForm(prices, edited, new PromoWords(event, rig.words, formats), rig.words);
    }
}
