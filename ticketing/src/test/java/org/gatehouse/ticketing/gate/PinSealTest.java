package org.gatehouse.ticketing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.gatehouse.ticketing.signature.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinSealTest {
    private static final PinSeal SEAL = PinSeal.of("480915", new SecureRandom());

    @Test
    void thePinOpensItHoweverTheKeyboardWritesDigitsAndNoOtherDoes() {
        assertThat(SEAL.opens("480915")).isTrue();
        assertThat(SEAL.opens(" ٤٨٠٩١٥\n")).isTrue();
        assertThat(SEAL.opens("480916")).isFalse();
    }

    @Test
    void nothingInItIsThePinAndTwoOfTheSamePinDiffer() {
        var other = PinSeal.of("480915", new SecureRandom());

        assertThat(SEAL.toString()).doesNotContain("480915");
        assertThat(other.hash()).isNotEqualTo(SEAL.hash());
        assertThat(other.cost()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48091", "4809154809154", "48091a", "480 915", "-480915", "'; DROP TABLE",
            "\u0000\u0000\u0000\u0000\u0000\u0000", "\u202E480915", "\uD800\uD800\uD800\uD800\uD800\uD800"})
    void whatIsNoPinOpensNothingAndMakesNoSeal(String typed) {
        assertThat(PinSeal.isPin(typed)).isFalse();
        assertThat(SEAL.opens(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PinSeal.of(typed, new SecureRandom()));
    }

    @Test
    void aSealThatWouldTakeForeverIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinSeal(Bytes.of(new byte[16]), 40, Bytes.of(new byte[32])));
    }
}
