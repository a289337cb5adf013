package org.gatehouse.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeadCountTest {
    private static final TicketId ADA = TicketId.issue(7, new TypeNumber(1), Instant.parse("2026-07-04T12:00:00Z"),
            new Random(1));

    private final HeadCount heads = new HeadCount();

    @BeforeEach
    void countNobody() {
        assertThat(heads.total(() -> inside(() -> 0)).inside()).isZero();
    }

    @Test
    @Timeout(10)
    void whatWasReadEarlierNeverReplacesWhatWasReadLater() throws Exception {
        var reading = new CountDownLatch(1);
        var mayReturn = new CountDownLatch(1);
        heads.changed(ADA);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var earlier = threads.submit(() -> heads.total(() -> inside(() -> {
                reading.countDown();
                await(mayReturn);
                return 1;
            })).inside());
            reading.await();
            heads.changed(ADA);
            var later = threads.submit(() -> heads.total(() -> inside(() -> 0)).inside());
            TimeUnit.MILLISECONDS.sleep(100);
            mayReturn.countDown();

            assertThat(earlier.get()).isEqualTo(1);
            assertThat(later.get()).isZero();
        }
        assertThat(heads.total(() -> inside(() -> {
            throw new AssertionError("nothing has changed since");
        })).inside()).isZero();
    }

    @Test
    void aTicketThatCouldNotBeReadIsCountedTheNextTime() {
        heads.changed(ADA);

        assertThatIllegalStateException().isThrownBy(() -> heads.total(() -> inside(() -> {
            throw new IllegalStateException("the disk");
        })));

        assertThat(heads.total(() -> inside(() -> 3)).inside()).isEqualTo(3);
    }

    @Test
    void rulesThatChangeWhileSomebodyCountsByTheOldOnesAreCountedByTheNextTime() {
        heads.changedAll();
        heads.total(() -> {
            var byTheOldRules = inside(() -> 1);
            heads.changedAll();
            return byTheOldRules;
        });

        assertThat(heads.total(() -> inside(() -> 2)).inside()).isEqualTo(2);
    }

    private static HeadCount.Source inside(IntSupplier persons) {
        return new HeadCount.Source() {
            @Override
            public HeadShare of(TicketId ticket) {
                return new HeadShare(persons.getAsInt(), List.of());
            }

            @Override
            public void all(BiConsumer<TicketId, HeadShare> taker) {
                taker.accept(ADA, of(ADA));
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
