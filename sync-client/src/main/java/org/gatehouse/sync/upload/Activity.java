package org.gatehouse.sync.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.store.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of the things a gate does again and again, with its own pace and its own patience, so that none of them keeps
/// another back. For one thread at a time.
final class Activity {
    private static final Logger LOG = LoggerFactory.getLogger(Activity.class);

    private final String name;
    private final Supplier<Optional<CloudFailure>> work;
    private final Duration interval;
    private final Backoff backoff;
    private final LongSupplier nanos;
    private final LongSupplier answers;
    private long due;
    private long askedAt;
    private boolean tried;
    private @Nullable CloudFailure failure;

    /// @param work gives why not all of it could be done; the cloud answered all the same
    /// @param answers how often the cloud has answered: where nothing is to be done nobody asks, and that says nothing
    ///     of the connection
    Activity(String name, Supplier<Optional<CloudFailure>> work, Duration interval, Backoff backoff,
            LongSupplier nanos, LongSupplier answers) {
        this.name = name;
        this.work = work;
        this.interval = interval;
        this.backoff = backoff;
        this.nanos = nanos;
        this.answers = answers;
        due = nanos.getAsLong();
    }

    /// Nanoseconds until it is due; not positive where it is.
    long remaining() {
        return due - nanos.getAsLong();
    }

    void dueNow() {
        backoff.reset();
        due = nanos.getAsLong();
    }

    /// Moves it forward, unless it is waiting after a failure.
    void dueWithin(Duration wait) {
        if (failure == null) {
            due = Math.min(due, nanos.getAsLong() + wait.toNanos());
        }
    }

    /// Does it where it is due.
    ///
    /// @return whether it was
    boolean doIfDue() {
        if (remaining() > 0) {
            return false;
        }
        long before = answers.getAsLong();
        try {
            var left = work.get();
            wait(left.isPresent() ? backoff.next() : calm());
            if (left.isPresent() || answers.getAsLong() != before) {
                asked(null);
            }
        } catch (CloudException failed) {
            LOG.debug("{} failed: {}", name, failed.failure());
            asked(failed.failure());
            wait(backoff.next());
        } catch (StorageException failed) {
            LOG.warn("{} was put off: {}", name, failed.getMessage());
            wait(backoff.next());
        } catch (RuntimeException unforeseen) {
            LOG.error("{} goes on later after something unforeseen", name, unforeseen);
            wait(backoff.next());
        }
        return true;
    }

    private void asked(@Nullable CloudFailure outcome) {
        tried = true;
        askedAt = nanos.getAsLong();
        failure = outcome;
    }

    private Duration calm() {
        backoff.reset();
        return interval;
    }

    private void wait(Duration wait) {
        due = nanos.getAsLong() + wait.toNanos();
    }

    /// Whether the cloud was ever asked.
    boolean wasTried() {
        return tried;
    }

    /// When the cloud was last asked, in nanoseconds.
    long askedAt() {
        return askedAt;
    }

    /// Why the last try failed.
    Optional<CloudFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
