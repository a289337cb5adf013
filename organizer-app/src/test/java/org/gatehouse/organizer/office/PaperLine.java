package org.gatehouse.organizer.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.wire.Problem;
import org.jspecify.annotations.Nullable;

/// The line to an office on paper, which a test may cut. One call is answered after the other.
abstract class PaperLine {
    private final Map<IdempotencyKey, Object> done = new HashMap<>();
    private Optional<Failing> failing = Optional.empty();
    private Optional<CloudFailure> trouble = Optional.empty();
    private int calls;
    private boolean asleep;

    /// From now on every call fails like this.
    public synchronized void failWith(CloudFailure failure) {
        trouble = Optional.of(failure);
    }

    /// So many more calls do well, and then every call fails like this.
    public synchronized void failAfter(int more, CloudFailure failure) {
        failing = Optional.of(new Failing(calls + more, failure));
    }

    /// From now on every call waits until the office works again.
    public synchronized void sleep() {
        asleep = true;
    }

    private record Failing(int after, CloudFailure failure) {}

    public synchronized void work() {
        failing = Optional.empty();
        trouble = Optional.empty();
        asleep = false;
        notifyAll();
    }

    /// How many calls reached the office.
    public synchronized int calls() {
        return calls;
    }

    @SuppressWarnings("unchecked")
    <T> T once(IdempotencyKey key, Supplier<T> write) {
        if (!done.containsKey(key)) {
            done.put(key, write.get());
        }
        return (T) done.get(key);
    }

    synchronized void arrive() {
        while (asleep) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                throw new CloudException(new CloudFailure.Unreachable(CloudFailure.Cause.STOPPED));
            }
        }
        failing.filter(then -> calls >= then.after()).ifPresent(then -> {
            throw new CloudException(then.failure());
        });
        trouble.ifPresent(failure -> {
            throw new CloudException(failure);
        });
        calls++;
    }

    static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    static CloudException refused(List<FieldFault> faults) {
        return new CloudException(new CloudFailure.Refused(new Problem("invalid", "Not in order", 422,
                "Some fields are wrong.", "Correct them.", "/", faults, null)));
    }

    static CloudException refused(String type, int status) {
        return new CloudException(new CloudFailure.Refused(
                new Problem(type, "No", status, "The cloud said no.", "Do something else.", "/", List.of(), null)));
    }

    static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw refused("not-found", 404);
        }
        return thing;
    }
}
