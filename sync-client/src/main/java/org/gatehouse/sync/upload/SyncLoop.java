package org.gatehouse.sync.upload;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.SyncPace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Uploads, follows changes and sends heartbeats, each at its own pace, on a thread of its own until it is closed.
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final long GRACE_MILLIS = 10_000;

    private final Activity upload;
    private final Activity changes;
    private final Activity heartbeat;
    private final SyncPace pace;
    private final Runnable atRest;
    private final Consumer<Connection> changed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private boolean recordKept;
    /// An upload is coming as soon as it may: it takes along whatever is kept until then, and nobody wakes the loop for
    /// each guest.
    private boolean uploadComes;
    private boolean now;
    private boolean closed;
    private @Nullable Thread thread;

    /// What is done; each gives why not all of it could be done.
    ///
    /// @param atRest is done whenever nothing is due
    /// @param answers how often the cloud has answered so far
    public record Work(
            Supplier<Optional<CloudFailure>> upload,
            Supplier<Optional<CloudFailure>> changes,
            Supplier<Optional<CloudFailure>> heartbeat,
            Runnable atRest,
            LongSupplier answers) {}

    /// The connection as the last tries found it.
    public sealed interface Connection {
        record Online() implements Connection {}

        /// @param again how long until the next try
        record Offline(CloudFailure why, Duration again) implements Connection {}

        record Revoked() implements Connection {}
    }

    /// @param changed is told after every try, on the loop's thread
    public SyncLoop(Work work, SyncPace pace, LongSupplier nanos, RandomGenerator random,
            Consumer<Connection> changed) {
        this.pace = pace;
        this.changed = changed;
        atRest = work.atRest();
        upload = new Activity("upload", work.upload(), pace.heartbeat(), backoff(random), nanos, work.answers());
        changes = new Activity("change feed", work.changes(), pace.changes(), backoff(random), nanos, work.answers());
        heartbeat = new Activity("heartbeat", work.heartbeat(), pace.heartbeat(), backoff(random), nanos,
                work.answers());
    }

    private Backoff backoff(RandomGenerator random) {
        return new Backoff(pace.firstWait(), pace.longestWait(), random);
    }

    /// Nothing happens where it runs already.
    public void start(String name) {
        lock.lock();
        try {
            if (thread == null && !closed) {
                thread = Thread.ofPlatform().daemon().name(name).start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    /// How long until something is due; zero where it is already.
    public Duration untilDue() {
        lock.lock();
        try {
            takeSignals();
            return Duration.ofNanos(Math.max(0, remaining()));
        } finally {
            lock.unlock();
        }
    }

    /// Does what is due, on the caller's thread: for a loop that was not started.
    public void step() {
        untilDue();
        turn();
    }

    /// A record waits: it is sent soon, unless the last try failed.
    public void recordKept() {
        lock.lock();
        try {
            if (!uploadComes) {
                recordKept = true;
                wake.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Everything is tried at once.
    public void now() {
        signal(() -> now = true);
    }

    private void signal(Runnable note) {
        lock.lock();
        try {
            note.run();
            wake.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (await()) {
            turn();
        }
    }

    private void turn() {
        lock.lock();
        uploadComes = false;
        lock.unlock();
        try {
            doWhatIsDue();
        } catch (RuntimeException unforeseen) {
            LOG.error("syncing goes on after something unforeseen", unforeseen);
        }
    }

    private void doWhatIsDue() {
        boolean tried = false;
        for (var activity : List.of(upload, changes, heartbeat)) {
            tried |= activity.doIfDue();
        }
        if (tried && isKnown()) {
            changed.accept(connection());
        }
        atRest.run();
    }

    /// Waits until something is due.
    ///
    /// @return whether to go on
    private boolean await() {
        lock.lock();
        try {
            takeSignals();
            long remaining = remaining();
            while (!closed && remaining > 0) {
                wake.awaitNanos(remaining);
                takeSignals();
                remaining = remaining();
            }
            return !closed;
        } catch (InterruptedException stopped) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void takeSignals() {
        if (now) {
            List.of(upload, changes, heartbeat).forEach(Activity::dueNow);
        }
        if (recordKept) {
            upload.dueWithin(pace.gather());
            uploadComes = true;
        }
        now = false;
        recordKept = false;
    }

    private long remaining() {
        return List.of(upload, changes, heartbeat).stream().mapToLong(Activity::remaining).min().orElseThrow();
    }

    private boolean isKnown() {
        return List.of(upload, changes, heartbeat).stream().anyMatch(Activity::wasTried);
    }

    /// As whoever asked last found it.
    private Connection connection() {
        var tried = List.of(upload, changes, heartbeat).stream().filter(Activity::wasTried).toList();
        if (tried.stream().flatMap(activity -> activity.failure().stream()).anyMatch(SyncLoop::isRevoked)) {
            return new Connection.Revoked();
        }
        var newest = tried.stream().max(Comparator.comparingLong(Activity::askedAt)).orElseThrow();
        if (newest.failure().isEmpty()) {
            return new Connection.Online();
        }
        var next = tried.stream().min(Comparator.comparingLong(Activity::remaining)).orElseThrow();
        return new Connection.Offline(newest.failure().orElseThrow(),
                Duration.ofNanos(Math.max(0, next.remaining())));
    }

    private static boolean isRevoked(CloudFailure failure) {
        return failure instanceof CloudFailure.Refused(var problem) && problem.type().equals("revoked");
    }

    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            closed = true;
            wake.signal();
            running = thread;
        } finally {
            lock.unlock();
        }
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
            join(running);
        }
    }

    private static void join(Thread running) {
        try {
            running.join(GRACE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
