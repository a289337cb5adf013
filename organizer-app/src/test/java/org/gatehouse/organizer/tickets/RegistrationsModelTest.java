package org.gatehouse.organizer.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.price.PromoCode;
import org.gatehouse.ticketing.price.PromoDetails;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationsModelTest {
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final RegistrationsModel model = new RegistrationsModel(event, office, rig.calls, rig.words);

    @Test
    void allRegistrationsAreThereLatestFirst() {
        model.load();

        assertThat(model.shown()).hasSize(68).extracting(GuestRow::registration)
                .containsExactlyElementsOf(sortedAsMade());
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(model.knownProperty().get()).isEqualTo(68);
    }

    @ParameterizedTest
    @CsvSource({"محمد, محمد الفارسي", "lukasz, Łukasz Żółć", "JURGEN gross, Jürgen Groß",
            "nunez maria, María José Núñez",
            "mj@example, María José Núñez", "ザクラ, ''", "さくら, 高橋 さくら"})
    void peopleAreFoundByAnyPartOfTheirNameOrAddressAccentsOrNot(String typed, String found) {
        model.load();

        model.searchProperty().set(typed);

        assertThat(model.shown().stream().map(row -> row.registration().attendee().name()).distinct())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void thoseSoldWithAPromoCodeAreFoundByIt() {
        var early = PromoCode.parse("EARLY");
        office.prices().addPromo(event.id(), early,
                new PromoDetails(new Rate(1_000, 0), 5, Window.always(), List.of()));
        var sold = office.issue(new NewRegistration(event.id(), Channel.BOX_OFFICE, new Attendee("Ada", null),
                Payment.CARD, List.of(new NewRegistration.Line(new TypeNumber(1), 1)), early, null),
                IdempotencyKey.random());
        model.load();
        assertThat(model.promosProperty().get()).containsExactly(early);

        model.promoProperty().set(Optional.of(early));

        assertThat(model.shown()).extracting(GuestRow::registration).containsExactly(sold);
    }

    @Test
    void aLineOfTheReconciliationLeadsToItsRegistrations() {
        model.load();
        var refunded = model.shown().get(3).registration();
        office.refund(refunded.id());
        model.load();
        model.searchProperty().set("nobody");

        model.look(Fate.REFUNDED);
        assertThat(model.shown()).extracting(GuestRow::id).containsExactly(refunded.id());
        model.look(Fate.ADMITTED);
        assertThat(model.shown()).isNotEmpty().allMatch(row -> row.came() > 0);
        model.look(Fate.WAITING);
        assertThat(model.shown()).isNotEmpty().allMatch(row -> row.waits(event.event()));
    }

    @Test
    void aTicketNumberAndAnOrderFindTheirRegistration() {
        model.load();
        var wanted = model.shown().get(20);

        model.searchProperty().set(wanted.registration().tickets().getFirst().id().lastCharacters().toLowerCase());
        assertThat(model.shown()).containsExactly(wanted);

        model.searchProperty().set(wanted.id().value());
        assertThat(model.shown()).contains(wanted);
    }

    @Test
    void filtersNarrowTogether() {
        model.load();

        model.typeProperty().set(Optional.of(new TypeNumber(3)));
        assertThat(model.shown()).hasSize(14).allMatch(row -> row.has(new TypeNumber(3)));
        model.comingProperty().set(Ask.Coming.CAME);
        assertThat(model.shown()).isNotEmpty().allMatch(row -> row.came() > 0 && row.has(new TypeNumber(3)));
        model.standingProperty().set(Ask.Standing.CANCELLED);
        assertThat(model.shown()).isEmpty();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Ready());
    }

    @Test
    void theOrderIsTheOneAskedFor() {
        model.load();

        model.orderProperty().set(new Ask.Order(Ask.By.AMOUNT, Ask.Way.FALLING));

        assertThat(model.shown()).extracting(row -> -row.registration().amount().minor()).isSorted();
    }

    @Test
    void whatOthersChangeIsTakenInWithTheNextLook() {
        model.load();
        var first = model.shown().getFirst().registration();
        office.cancel(first.id());
        int before = office.calls();

        model.load();

        assertThat(model.shown().getFirst().registration().status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(office.calls() - before).as("what is known is not asked for again").isEqualTo(1);
    }

    @Test
    void whatIsChangedHereIsInTheListAtOnceAsTheCloudHasIt() {
        model.load();
        var guest = model.shown().getFirst();
        office.cancel(guest.id());

        model.changed();

        assertThat(model.shown().getFirst().registration().status()).isEqualTo(RegistrationStatus.CANCELLED);
    }

    @Test
    void whoCameAMomentAgoAndIsNotYetInTheListOfTheCloudIsThereAllTheSame() {
        office.lagBehindBy(1);
        var newest = office.registrations(event.id(), "").getFirst();

        model.load();

        assertThat(model.shown()).extracting(row -> row.registration().id()).contains(newest.id());
    }

    @Test
    @Timeout(20)
    void theListIsReadToItsEndThoughDoorsAreSoBusyThatSomethingNewerIsAlwaysThere() {
        var guest = office.registrations(event.id(), "").getFirst();
        office.meanwhile(() -> office.block(guest.tickets().getFirst().id()));

        model.load();

        assertThat(model.readingProperty().get()).isFalse();
        assertThat(model.shown()).hasSize(68);
    }

    @Test
    void whenTheNetworkGoesTheListStaysCanBeSearchedAndABannerSaysSo() {
        model.load();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.BROKEN));

        model.load();
        model.searchProperty().set("grace");

        assertThat(model.shown()).isNotEmpty();
        assertThat(model.noticeProperty().get()).isPresent();
    }

    @Test
    void allThatAreShownAreChosenAtOnceAndStayChosenWhenTheSearchChanges() {
        model.load();
        model.searchProperty().set("grace");
        int graces = model.shown().size();

        model.chooseAllShown();
        model.searchProperty().set("");

        assertThat(model.chosen().rows()).hasSize(graces)
                .allMatch(row -> row.registration().attendee().name().equals("Grace Hopper"));
    }

    @Test
    void toThoseChosenThatAreNotShownNothingIsDoneButTheyAreCountedAndStayChosen() {
        model.load();
        model.chooseAllShown();

        model.searchProperty().set("grace");

        assertThat(model.chosen().rows()).containsExactlyElementsOf(model.shown());
        assertThat(model.chosen().hidden()).isEqualTo(68 - model.shown().size()).isPositive();
        model.leave(model.chosen().rows());
        assertThat(model.chosen().rows()).isEmpty();
        model.searchProperty().set("");
        assertThat(model.chosen().rows()).isNotEmpty()
                .noneMatch(row -> row.registration().attendee().name().equals("Grace Hopper"));
    }

    @Test
    void howeverManyAreChosenItIsToldOnce() {
        model.load();
        var told = new ArrayList<Integer>();
        model.chosenProperty().subscribe((_, now) -> told.add(now.rows().size()));

        model.chooseAllShown();
        model.turn(model.shown().getFirst());

        assertThat(told).containsExactly(68, 67);
    }

    private List<org.gatehouse.ticketing.registration.Registration> sortedAsMade() {
        return model.shown().stream().map(GuestRow::registration).sorted(java.util.Comparator
                .comparing(org.gatehouse.ticketing.registration.Registration::createdAt).reversed()
                .thenComparing(registration -> registration.id().value())).toList();
    }
}
