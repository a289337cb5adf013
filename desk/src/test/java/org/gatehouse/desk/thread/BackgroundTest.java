package org.gatehouse.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final LinkedBlockingQueue<Runnable> uiQueue = new LinkedBlockingQueue<>();
    private final List<String> unforeseen = new ArrayList<>();
    private final UiThread ui = new UiThread() {
        @Override
        public void run(Runnable work) {
            uiQueue.add(work);
        }

        @Override
        public boolean isCurrent() {
            return false;
        }
    };
    private final Background background = new Background(Workers.virtual(), ui, (work, _) -> unforeseen.add(work));

    @Test
    void aResultArrivesOnTheUiThreadFromAThreadNamedAfterTheWork() throws Exception {
        var results = new ArrayList<String>();

        background.work("load events", () -> Thread.currentThread().getName()).onDone(results::add).start();
        runNext();

        assertThat(results).containsExactly("load events");
    }

    @Test
    void aFailureGoesToWhoAskedForIt() throws Exception {
        var failures = new ArrayList<Exception>();

        background.work("load", () -> {
            throw new IOException("no network");
        }).onFailed(failures::add).start();
        runNext();

        assertThat(failures).singleElement().isInstanceOf(IOException.class);
        assertThat(unforeseen).isEmpty();
    }

    @Test
    void aFailureNobodyAskedForIsReported() throws Exception {
        background.work("load", () -> {
            throw new IOException("no network");
        }).start();
        runNext();

        assertThat(unforeseen).containsExactly("load");
    }

    @Test
    void aReceiverThatFailsIsReported() throws Exception {
        background.work("show", () -> 1).onDone(_ -> {
            throw new IllegalStateException("on purpose");
        }).start();
        runNext();

        assertThat(unforeseen).containsExactly("show");
    }

    @Test
    void nothingArrivesAfterACancellationEvenOfAResultAlreadyOnItsWay() throws Exception {
        var results = new ArrayList<Integer>();

        var running = background.work("load", () -> 1).onDone(results::add).start();
        var delivery = next();
        running.cancel();
        delivery.run();

        assertThat(results).isEmpty();
    }

    @Test
    void aCancellationInterruptsTheWork() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);

        var running = background.work("wait", () -> {
            begun.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException expected) {
                interrupted.countDown();
            }
            return 0;
        }).start();
        begun.await();
        running.cancel();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRepetitionGoesOnAfterAFailureUntilItIsCancelled() throws Exception {
        var heard = new ArrayList<String>();
        var count = new java.util.concurrent.atomic.AtomicInteger();

        var running = background.repeat("poll", Duration.ofMillis(1), () -> {
            if (count.incrementAndGet() == 1) {
                throw new IOException("no network");
            }
            return count.get();
        }, number -> heard.add("got " + number), failure -> heard.add(failure.getMessage()));
        while (heard.size() < 3) {
            runNext();
        }
        running.cancel();
        var after = uiQueue.poll(200, TimeUnit.MILLISECONDS);
        if (after != null) {
            after.run();
        }

        assertThat(heard).containsExactly("no network", "got 2", "got 3");
    }

    @Test
    void onlyTheLatestOfManyValuesIsHandedOver() {
        var seen = new ArrayList<Integer>();
        var latest = background.<Integer>latest(seen::add);

        latest.accept(1);
        latest.accept(2);
        latest.accept(3);
        uiQueue.forEach(Runnable::run);

        assertThat(seen).containsExactly(3);
    }

    @Test
    void theTestTwinDoesEverythingAtOnceAndThrowsWhatNobodyHandles() {
        var twin = Background.immediate();
        var results = new ArrayList<Integer>();

        twin.work("add", () -> 1 + 1).onDone(results::add).start();

        assertThat(results).containsExactly(2);
        assertThatThrownBy(() -> twin.work("fail", () -> {
            throw new IOException("on purpose");
        }).start()).isInstanceOf(AssertionError.class);
    }

    private Runnable next() throws InterruptedException {
        var work = uiQueue.poll(5, TimeUnit.SECONDS);
        assertThat(work).as("something for the UI thread").isNotNull();
        return work;
    }

    private void runNext() throws InterruptedException {
        next().run();
    }
}
