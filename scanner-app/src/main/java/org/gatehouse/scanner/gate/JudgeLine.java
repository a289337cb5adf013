package org.gatehouse.scanner.gate;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatehouse.scanner.order.Wish;
import org.gatehouse.scanner.typing.TypedCodes;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.Party;
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

    /// Hears what became of a presentation, and of which code, on the judging thread.
    interface Told {
        void told(Presented presented, String code);
    }

    /// Judges a scanned or typed text. Whatever goes wrong, the guest is not blamed for it.
    void present(String text, Told told) {
        present(() -> text, told);
    }

    /// The same for a text that came through a keyboard.
    void presentTyped(String text, Told told) {
        present(() -> typedCodes.meant(text), told);
    }

    private void present(Supplier<String> text, Told told) {
        inLine(() -> {
            AtomicReference<String> code = new AtomicReference<>("");
            Presented presented = judge(() -> {
                String meant = text.get();
                code.set(meant);
                return gate.present(meant);
            });
            told.told(presented, Objects.requireNonNullElse(code.get(), ""));
        });
    }

    /// Judges tickets one after the other, each for itself.
    void present(List<Wish> wishes, Consumer<List<Presented>> told) {
        inLine(() -> told.accept(wishes.stream().map(wish -> judge(() -> present(wish))).toList()));
    }

    private Presented present(Wish wish) {
        String scanned = wish.scanned();
        Party party = Party.counted(wish.persons());
        return scanned == null ? gate.present(wish.ticket(), party) : gate.present(scanned, party);
    }

    /// Says what a text would be told, and keeps nothing.
    void look(String text, Consumer<Presented> told) {
        inLine(() -> told.accept(judge(() -> new Presented(gate.look(typedCodes.meant(text)), Optional.empty(),
                clock.instant()))));
    }

    /// Finds out whether a text typed by hand is a code that the gate knows.
    void recognise(String text, Consumer<Optional<String>> told) {
        afterwards(() -> told.accept(typedCodes.known(text)));
    }

    private void inLine(Runnable work) {
        waiting.incrementAndGet();
        enter(() -> {
            waiting.decrementAndGet();
            work.run();
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

    private Presented judge(Supplier<Presented> work) {
        try {
            return work.get();
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
