package org.gatehouse.scanner.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyBurstTest {
    private final KeyBurst burst = new KeyBurst();
    private long now;

    @Test
    void fastTypingEndedByEnterIsAScanner() {
        type("6BF%20 A1-X", 8);

        assertThat(burst.ended(later(8))).contains("6BF%20 A1-X");
    }

    @Test
    void theSlowestScannersAreStillFasterThanPeople() {
        type("6BF%20A1", 35);

        assertThat(burst.ended(later(60))).contains("6BF%20A1");
    }

    @Test
    void aMachineThatStandsStillInTheMiddleTakesNothingAwayFromAScan() {
        for (int torn = 1; torn < 10; torn++) {
            type("6BF%20 A1-X".substring(0, torn), 5);
            later(400);
            type("6BF%20 A1-X".substring(torn), 5);

            assertThat(burst.ended(later(300))).contains("6BF%20 A1-X");
        }
    }

    @Test
    void slowTypingIsAPerson() {
        type("6BF%20A1", 120);

        assertThat(burst.ended(later(120))).isEmpty();
    }

    @Test
    void whatAPersonTypedBeforeIsNoPartOfTheScan() {
        type("AB", 150);
        later(200);
        type("6BF%20A1", 5);

        assertThat(burst.ended(later(5))).contains("6BF%20A1");
    }

    @Test
    void aRollOverAFewKeysIsNoScanner() {
        type("ABC", 20);

        assertThat(burst.ended(later(20))).isEmpty();
    }

    @Test
    void twoScansInARowAreTwo() {
        type("6BF%20A1", 5);
        burst.ended(later(5));
        type("7CG%31B2", 5);

        assertThat(burst.ended(later(5))).contains("7CG%31B2");
    }

    private void type(String text, int millis) {
        for (char c : text.toCharArray())
            burst.typed(String.valueOf(c), later(millis));
    }

    private long later(int millis) {
        return now += Duration.ofMillis(millis).toNanos();
    }
}
