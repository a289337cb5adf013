package org.gatehouse.sync.time;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/// Takes the time from every answer that gives it, and remembers when the cloud last answered. Safe from any thread.
public final class Contact {
    private final DeviceClock clock;
    private final AtomicLong answers = new AtomicLong();
    private volatile Optional<Instant> last = Optional.empty();

    public Contact(DeviceClock clock) {
        this.clock = clock;
    }

    /// Makes a call whose answer gives the cloud's time.
    public <T> T timed(Supplier<T> call, Function<T, Instant> serverTime) {
        long sent = clock.nanos();
        var answer = call.get();
        clock.contact(serverTime.apply(answer), sent, clock.nanos());
        answered();
        return answer;
    }

    /// The cloud has answered, without its time.
    public void answered() {
        last = Optional.of(clock.instant());
        answers.incrementAndGet();
    }

    /// How often the cloud has answered.
    public long answers() {
        return answers.get();
    }

    /// By the device's clock.
    public Optional<Instant> last() {
        return last;
    }
}
