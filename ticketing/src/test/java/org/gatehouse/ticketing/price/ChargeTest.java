package org.gatehouse.ticketing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.ReentryRule;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TicketTypeDetails;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {
    private static final TypeNumber WEEKEND = new TypeNumber(1);

    @Test
    void aPriceIsDividedBetweenPlatformCharityArtistAndOrganizer() {
        var terms = new Terms(new Rate(250, 50), new Rate(100, 0), "Sea Rescue",
                List.of(new Uplift(WEEKEND, new Rate(0, 1_000))));

        var charge = Charge.of(weekend(8_900), 2, terms, Rate.NONE);

        assertThat(charge).isEqualTo(new Charge(WEEKEND, 2, 9_900, 0, 298, 99, 1_000));
        assertThat(charge.organizer()).isEqualTo(9_900 - 298 - 99 - 1_000);
    }

    @Test
    void aDiscountLowersTheUpliftAsItLowersThePrice() {
        var terms = new Terms(Rate.NONE, Rate.NONE, null, List.of(new Uplift(WEEKEND, new Rate(1_000, 0))));

        var charge = Charge.of(weekend(10_000), 1, terms, new Rate(5_000, 0));

        assertThat(charge).isEqualTo(new Charge(WEEKEND, 1, 11_000, 5_500, 0, 0, 500));
        assertThat(charge.organizer()).isEqualTo(5_000);
    }

    @Test
    void whatIsGivenAwayByACodeBearsNoFee() {
        var charge = Charge.of(weekend(500), 1, new Terms(new Rate(0, 50), Rate.NONE, null, List.of()),
                new Rate(0, 2_000));

        assertThat(charge).isEqualTo(new Charge(WEEKEND, 1, 500, 500, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"50, 100, 0", "150, 100, 2", "250, 100, 2", "251, 100, 3", "333, 3333, 111"})
    void aHalfGoesToTheEvenNeighbour(long price, int basisPoints, long part) {
        assertThat(new Rate(basisPoints, 0).of(price)).isEqualTo(part);
    }

    /// Any price at any terms; the seeds are fixed, so that a failure is there again tomorrow.
    @Test
    void thePartsAreTheWholeWhateverTheTerms() {
        var random = new Random(20_261_121);
        for (int i = 0; i < 20_000; i++) {
            var type = weekend(random.nextInt(50) == 0 ? 0 : random.nextInt(100_000));
            var terms = new Terms(rate(random), rate(random), null, List.of(new Uplift(WEEKEND, rate(random))));

            var charge = Charge.of(type, 1 + random.nextInt(5), terms, rate(random));

            assertThat(charge.fee() + charge.charity() + charge.artist() + charge.organizer()).as("case %d", i)
                    .isEqualTo(charge.paid());
            assertThat(charge.paid() + charge.discount()).isEqualTo(charge.listed());
            assertThat(List.of(charge.fee(), charge.charity(), charge.artist(), charge.organizer(), charge.paid()))
                    .allMatch(part -> part >= 0);
        }
    }

    @Test
    void partsAboveThePriceAreNoCharge() {
        assertThatThrownBy(() -> new Charge(WEEKEND, 1, 100, 20, 50, 31, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Rate rate(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Rate.NONE;
            case 1 -> new Rate(random.nextInt(Rate.WHOLE + 1), 0);
            case 2 -> new Rate(0, random.nextInt(20_000));
            default -> new Rate(random.nextInt(3_000), random.nextInt(500));
        };
    }

    private static TicketType weekend(long price) {
        return new TicketType(WEEKEND, new TicketTypeDetails("Weekend", new Money(price, "EUR"), 10, Window.always(),
                Window.always(), new ReentryRule.None(), 1));
    }
}
