package org.gatehouse.scanner.decode;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.scanner.picture.NewestOf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads codes in the newest picture again and again, on a thread of its own, and says what is new.
public final class ReadingLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);
    /// A picture in which something looks like a code may take so long, and one look more; about half the time
    /// between two.
    private static final Duration PATIENCE = Duration.ofMillis(12);
    private static final Duration SECOND_OPINION = Duration.ofMillis(12);

    private final NewestOf<GreyPicture> pictures;
    private final Consumer<Sighting> listener;
    private final LongSupplier nanos;
    private final PresentationFilter filter = new PresentationFilter();
    private final AtomicReference<@Nullable String> again = new AtomicReference<>();
    private final AtomicBoolean anew = new AtomicBoolean();
    private final CountDownLatch warmed = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    /// @param listener is told on this loop's thread
    /// @param nanos    a steady clock in nanoseconds
    public ReadingLoop(NewestOf<GreyPicture> pictures, Consumer<Sighting> listener, LongSupplier nanos) {
        this.pictures = pictures;
        this.listener = listener;
        this.nanos = nanos;
        thread = Thread.ofPlatform().daemon().name("reading").start(this::run);
    }

    private void run() {
        try {
            // a program that starts has better to do than to warm a reader before anybody wants to scan
            GreyPicture first = pictures.take();
            if (!closed)
                readOn(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            warmed.countDown();
        }
    }

    private void readOn(@Nullable GreyPicture first) throws InterruptedException {
        try (CodeReader reader = CodeReader.withSecondOpinion(SECOND_OPINION)) {
            warm(reader);
            warmed.countDown();
            GreyPicture newer = pictures.poll();
            for (GreyPicture next = newer == null ? first : newer; !closed; next = pictures.take())
                if (next != null)
                    take(read(reader, next));
        }
    }

    /// Makes the reader ready for the first guest; without being asked it does so once there is a picture.
    public void warm() {
        pictures.wake();
    }

    /// Waits until it is ready, or closed. Not on the UI thread.
    public void awaitWarm() throws InterruptedException {
        warmed.await();
    }

    /// Only a matter of speed: what fails here fails again, or does not, with the first picture.
    private static void warm(CodeReader reader) {
        try {
            WarmUp.warm(reader);
        } catch (RuntimeException | Error e) {
            LOG.warn("The reader could not be warmed", e);
        }
    }

    private Reading read(CodeReader reader, GreyPicture picture) {
        long start = nanos.getAsLong();
        try {
            return reader.readLive(picture, () -> nanos.getAsLong() - start < PATIENCE.toNanos());
        } catch (RuntimeException | Error e) {
            LOG.warn("A picture could not be read", e);
            return new Reading.Nothing();
        }
    }

    /// Tells of this code once more if it is still in view. From any thread.
    public void again(String code) {
        again.set(code);
    }

    /// What was in view so far is forgotten: whatever the next picture shows is new. From any thread.
    public void beginAnew() {
        anew.set(true);
    }

    private void take(Reading reading) {
        try {
            if (anew.getAndSet(false))
                filter.forget();
            String wanted = again.getAndSet(null);
            if (wanted != null)
                filter.again(wanted);
            filter.take(reading, nanos.getAsLong()).ifPresent(listener);
        } catch (RuntimeException e) {
            LOG.error("What the camera saw could not be handed on", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
