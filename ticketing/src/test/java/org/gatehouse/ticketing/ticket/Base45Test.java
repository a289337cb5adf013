package org.gatehouse.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void encodesAsTheStandardsOwnExamples(String text, String encoded) {
        assertThat(Base45.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void whatWasEncodedIsDecodedWhateverItsLength() {
        var random = new Random(45);
        for (int length = 0; length < 300; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);

            assertThat(Base45.decode(Base45.encode(bytes))).contains(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAA", "a00", "00ä", "GGW", ":::", "::", "00\u0000", "\uD83D\uDE00"})
    void whatStandsForNoBytesIsRefused(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }

    @Test
    void theLargestValuesStillDecode() {
        assertThat(Base45.decode("FGW")).contains(new byte[]{-1, -1});
        assertThat(Base45.decode("U5")).contains(new byte[]{-1});
    }
}
