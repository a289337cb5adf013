package org.gatehouse.scanner.gate;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where presentations queue: one thread judges one after the other, in the order they came.
final class JudgeLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JudgeLine.class);

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("judge").factory());
    private final AtomicInteger waiting = new AtomicInteger();
    private final GateClient gate;
    private final InstantSource clock;
    private final TypedCodes typedCodes;

    JudgeLine(GateClient gate, InstantSource clock) {
        this.gate = gate;
        this.clock = clock;
        typedCodes = new TypedCodes(gate::look);
    }

    /// Judges a scanned or typed text; `told` hears the verdict on the judging thread. Whatever goes wrong, the guest
    /// is not blamed for it.
    void present(String text, Consumer<Presented> told) {
        present(() -> text, told);
    }

    /// The same for a text that came through a keyboard.
    void presentTyped(String text, Consumer<Presented> told) {
        present(() -> typedCodes.meant(text), told);
    }

    private void present(Supplier<String> text, Consumer<Presented> told) {
        waiting.incrementAndGet();
        enter(() -> {
            waiting.decrementAndGet();
            told.accept(judge(text));
        });
    }

    /// Whether nobody waits to be judged.
    boolean isIdle() {
        return waiting.get() == 0;
    }

    /// Does something else after all that has been presented so far.
    void afterwards(Runnable work) {
        enter(work);
    }

    private void enter(Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error("The judging thread goes on after a failure", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.info("Something was shown to a gate that is closing");
        }
    }

    private Presented judge(Supplier<String> text) {
        try {
            return gate.present(text.get());
        } catch (RuntimeException | Error e) {
            LOG.error("A presentation could not be judged", e);
            return new Presented(new Verdict.CouldNotJudge(Verdict.CouldNotJudge.Cause.UNFORESEEN), Optional.empty(),
                    clock.instant());
        }
    }

    /// Takes no more. What has been presented is still judged.
    void end() {
        thread.shutdown();
    }

    /// Takes no more, and waits until what has been presented is judged, so not on the UI thread of a window that is
    /// to go on.
    @Override
    public void close() {
        end();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS))
                LOG.warn("The last presentation is still being judged");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
