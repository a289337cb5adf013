package org.gatehouse.ticketing.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.EventKey;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final EventId EVENT = new EventId("harvest-moon");

    private final List<SigningKey> keys = new ArrayList<>();
    private final List<Succession> chain = new ArrayList<>();

    SuccessionTest() {
        for (int i = 0; i < 5; i++) {
            keys.add(SigningKey.generate(new SecureRandom()));
        }
        for (int i = 1; i < 5; i++) {
            chain.add(Succession.announce(EVENT, i - 1, keys.get(i - 1), key(i)));
        }
    }

    private EventKey key(int number) {
        return new EventKey(number, keys.get(number).verifyingKey());
    }

    @Test
    void whoeverTrustsAKeyTrustsThoseThatFollowItInWhateverOrderTheyAreTold() {
        Collections.shuffle(chain, new Random(5));

        assertThat(Succession.follow(EVENT, List.of(key(0)), chain)).containsExactly(key(0), key(1), key(2), key(3),
                key(4));
        assertThat(Succession.follow(EVENT, List.of(key(2)), chain)).containsExactly(key(2), key(3), key(4));
    }

    @Test
    void aChainWithABreakIsFollowedUpToIt() {
        chain.remove(2);

        assertThat(Succession.follow(EVENT, List.of(key(0)), chain)).containsExactly(key(0), key(1), key(2));
    }

    @Test
    void nothingIsBelievedOfAnotherEventOrOfAForger() {
        var elsewhere = Succession.announce(new EventId("another"), 0, keys.get(0), key(1));
        var forged = Succession.announce(EVENT, 0, keys.get(3), key(1));
        var changed = new Succession(EVENT, 0, key(4), chain.getFirst().signature());

        assertThat(Succession.follow(EVENT, List.of(key(0)), List.of(elsewhere, forged, changed)))
                .containsExactly(key(0));
    }

    @Test
    void aKeyOnceFollowedDoesNotComeBack() {
        var back = Succession.announce(EVENT, 1, keys.get(1), key(0));

        assertThat(Succession.follow(EVENT, List.of(key(0), key(1)), List.of(back))).containsExactly(key(0), key(1));
    }
}
