package org.gatehouse.sync.checkin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Who does what a gate does by itself, besides what it is asked: threads of its own, or whoever holds the gate.
sealed interface Driving extends AutoCloseable {
    /// The nanoseconds by which it tells that something is due.
    LongSupplier nanos();

    /// Has something done that may take long and must not keep other work waiting.
    void beside(Runnable work);

    /// Has something done that nothing depends on, where it keeps nobody waiting.
    void meanwhile(Runnable work);

    /// Whether something waits to be done by hand.
    boolean hasWork();

    /// Does it.
    void work();

    /// Ends what is being done beside, and waits for its end.
    @Override
    void close();

    /// The threads wait, so they go by the time that really passes.
    final class ByThreads implements Driving {
        private static final long GRACE_MILLIS = 10_000;

        private volatile @Nullable Thread running;

        @Override
        public LongSupplier nanos() {
            return System::nanoTime;
        }

        @Override
        public void beside(Runnable work) {
            running = Thread.ofPlatform().daemon().name("gate-preload").start(work);
        }

        @Override
        public void meanwhile(Runnable work) {
            Thread.ofPlatform().daemon().name("gate-rehearsal").start(work);
        }

        @Override
        public boolean hasWork() {
            return false;
        }

        @Override
        public void work() {
            // The threads do it.
        }

        @Override
        public void close() {
            var last = running;
            if (last == null) {
                return;
            }
            last.interrupt();
            try {
                last.join(GRACE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// For one thread at a time.
    final class ByHand implements Driving {
        private final LongSupplier nanos;
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        ByHand(LongSupplier nanos) {
            this.nanos = nanos;
        }

        @Override
        public LongSupplier nanos() {
            return nanos;
        }

        @Override
        public void beside(Runnable work) {
            waiting.add(work);
        }

        @Override
        public void meanwhile(Runnable work) {
            // One thread would have to wait for it.
        }

        @Override
        public boolean hasWork() {
            return !waiting.isEmpty();
        }

        @Override
        public void work() {
            var next = waiting.poll();
            if (next != null) {
                next.run();
            }
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}
