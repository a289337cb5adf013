package org.gatehouse.sync.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    @Test
    void itRunsAsFastAsTimeDoesAndNeverBack() throws InterruptedException {
        var steady = SteadyClock.ofThisMachine();
        long start = System.nanoTime();
        long begun = steady.getAsLong();
        long last = begun;
        for (int i = 0; i < 20; i++) {
            TimeUnit.MILLISECONDS.sleep(2);
            long now = steady.getAsLong();
            assertThat(now).isGreaterThan(last);
            last = now;
        }

        assertThat(last - begun).isCloseTo(System.nanoTime() - start, within(TimeUnit.MILLISECONDS.toNanos(20)));
    }
}
