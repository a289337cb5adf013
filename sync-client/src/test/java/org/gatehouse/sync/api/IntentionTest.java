package org.gatehouse.sync.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntentionTest {
    private final Intention<String> intention = new Intention<>();

    @Test
    void theSameSentAgainGoesUnderTheSameKey() {
        var first = intention.keyFor("two for Ada");

        assertThat(intention.keyFor("two for Ada")).isEqualTo(first);
    }

    @Test
    void somethingElseGoesUnderAnotherKeyAndSoDoesWhatWasSaidBefore() {
        var first = intention.keyFor("two for Ada");

        var second = intention.keyFor("three for Ada");

        assertThat(second).isNotEqualTo(first);
        assertThat(intention.keyFor("two for Ada")).isNotIn(first, second);
    }

    @Test
    void onceRefusedTheSameIsANewIntention() {
        var first = intention.keyFor("two for Ada");

        intention.refused();

        assertThat(intention.keyFor("two for Ada")).isNotEqualTo(first);
    }
}
