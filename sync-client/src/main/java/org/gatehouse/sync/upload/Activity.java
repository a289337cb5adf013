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
    private long due;
    private boolean tried;
    private @Nullable CloudFailure failure;

    /// @param work gives why not all of it could be done; the cloud answered all the same
    Activity(String name, Supplier<Optional<CloudFailure>> work, Duration interval, Backoff backoff,
            LongSupplier nanos) {
        this.name = name;
        this.work = work;
        this.interval = interval;
        this.backoff = backoff;
        this.nanos = nanos;
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
        try {
            failure = null;
            wait(work.get().isPresent() ? backoff.next() : calm());
        } catch (CloudException failed) {
            failed(failed.failure());
        } catch (StorageException failed) {
            LOG.warn("{} was put off: {}", name, failed.getMessage());
            wait(backoff.next());
        }
        tried = true;
        return true;
    }

    private Duration calm() {
        backoff.reset();
        return interval;
    }

    private void failed(CloudFailure why) {
        LOG.debug("{} failed: {}", name, why);
        failure = why;
        wait(backoff.next());
    }

    private void wait(Duration wait) {
        due = nanos.getAsLong() + wait.toNanos();
    }

    boolean wasTried() {
        return tried;
    }

    /// Why the last try failed.
    Optional<CloudFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
