package org.gatehouse.ticketing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.event.Window;
import org.gatehouse.ticketing.price.Promo.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromoTest {
    private static final TypeNumber WEEKEND = new TypeNumber(1);
    private static final TypeNumber SATURDAY = new TypeNumber(2);

    /// Five tickets of the weekend, two of them used, during September.
    private static final Promo EARLY = new Promo(PromoCode.parse("EARLY"),
            new PromoDetails(new Rate(2_000, 0), 5,
                    new Window(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z")),
                    List.of(WEEKEND)),
            2, 1);

    @ParameterizedTest
    @CsvSource({"2026-09-01T00:00:00Z, 3, 0, ", "2026-08-31T23:59:59Z, 1, 0, NOT_YET",
            "2026-10-01T00:00:00Z, 1, 0, OVER", "2026-09-10T12:00:00Z, 0, 2, OTHER_TYPES",
            "2026-09-10T12:00:00Z, 4, 0, TOO_FEW", "2026-09-10T12:00:00Z, 3, 40, "})
    void aCodeIsRefusedWithItsReason(Instant now, int weekend, int saturday, Refusal refusal) {
        assertThat(EARLY.refusal(Map.of(WEEKEND, weekend, SATURDAY, saturday), now))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void aCodeThatIsUsedUpSaysSo() {
        var used = new Promo(EARLY.code(), EARLY.details(), 5, 1);

        assertThat(used.refusal(Map.of(WEEKEND, 1), Instant.parse("2026-09-10T12:00:00Z")))
                .contains(Refusal.USED_UP);
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertThat(PromoCode.parse("  early-20 ")).isEqualTo(PromoCode.parse("EARLY-20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-EARLY", "EARLY BIRD", "ÉTÉ", "=EARLY"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThatThrownBy(() -> PromoCode.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
