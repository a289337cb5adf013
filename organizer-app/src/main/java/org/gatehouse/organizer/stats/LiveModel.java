package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.PageState;
import org.gatehouse.organizer.office.Habits;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Check-in of the open event in numbers, asked for again and again while it is in view. The last numbers stay when
/// the cloud is out of reach; they always say of when they are.
final class LiveModel {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final String BIN = "live.bin";
    private final OpenEvent event;
    private final Numbers numbers;
    private final Calls calls;
    private final Words words;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Arrivals.Bin> bin;
    private final PageState state;
    private @Nullable Tagged held;
    /// The cloud's clock minus this machine's, when the cloud last counted.
    private Duration ahead = Duration.ZERO;
    private Running watching = Running.none();

    LiveModel(OpenEvent event, Numbers numbers, Calls calls, Words words, InstantSource clock, Habits habits) {
        this.event = event;
        this.numbers = numbers;
        this.calls = calls;
        this.state = new PageState(calls);
        this.words = words;
        this.clock = clock;
        this.bin = new SimpleObjectProperty<>(habits.of(BIN).flatMap(LiveModel::bin)
                .orElse(Arrivals.Bin.FIVE_MINUTES));
        bin.subscribe((_, chosen) -> habits.keep(BIN, chosen.name()));
    }

    private static Optional<Arrivals.Bin> bin(String name) {
        return Arrays.stream(Arrivals.Bin.values()).filter(bin -> bin.name().equals(name)).findFirst();
    }

    OpenEvent event() {
        return event;
    }

    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// How arrivals are drawn together; remembered.
    ObjectProperty<Arrivals.Bin> binProperty() {
        return bin;
    }

    PageState state() {
        return state;
    }

    /// Now by the cloud's clock, as far as this machine knows it.
    Instant now() {
        return clock.instant().plus(ahead);
    }

    void watch() {
        stop();
        state.waiting(words.say("live.loading"));
        watching = calls.repeat("get statistics", PAUSE, () -> numbers.newer(event.id(), held), this::show,
                state::failed);
    }

    void stop() {
        watching.cancel();
    }

    private void show(Tagged newer) {
        if (newer != held) {
            ahead = Duration.between(clock.instant(), newer.statistics().asOf());
        }
        held = newer;
        reading.set(Optional.of(Reading.of(newer.statistics(), now(), event.event())));
        state.fetched();
    }
}
