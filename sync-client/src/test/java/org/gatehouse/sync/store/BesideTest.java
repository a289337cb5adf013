package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void workThatTheThreadHasNotComeToIsDoneByWhoeverAsksForIt() {
        try (var beside = new Beside("beside-test")) {
            var busy = new CountDownLatch(1);
            var first = beside.start(() -> await(busy));
            var times = new AtomicInteger();

            var second = beside.start(times::incrementAndGet);
            int answer = second.get();
            busy.countDown();

            assertThat(answer).isOne();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isOne();
            assertThat(times).hasValue(1);
        }
    }

    @Test
    void workIsStillDoneForThoseWhoAskOnceTheThreadIsGone() {
        var beside = new Beside("beside-test");
        beside.close();

        assertThat(beside.start(() -> "done").get()).isEqualTo("done");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
