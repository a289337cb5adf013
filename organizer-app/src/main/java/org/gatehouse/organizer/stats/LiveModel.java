package org.gatehouse.organizer.stats;

import java.time.Duration;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Phase;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Numbers;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.CheckInStatistics.Tagged;
import org.gatehouse.ticketing.wire.Statistics;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Check-in of the open event in numbers, asked for again and again while it is in view. The last numbers stay when
/// the cloud is out of reach; they always say of when they are.
final class LiveModel {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private final OpenEvent event;
    private final Numbers numbers;
    private final Calls calls;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Statistics>> statistics = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ObjectProperty<Arrivals.Bin> bin = new SimpleObjectProperty<>(Arrivals.Bin.FIVE_MINUTES);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Ready());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private @Nullable Tagged held;
    private Running watching = Running.none();

    LiveModel(OpenEvent event, Numbers numbers, Calls calls, Words words) {
        this.event = event;
        this.numbers = numbers;
        this.calls = calls;
        this.words = words;
    }

    OpenEvent event() {
        return event;
    }

    ReadOnlyObjectProperty<Optional<Statistics>> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    /// How arrivals are drawn together.
    ObjectProperty<Arrivals.Bin> binProperty() {
        return bin;
    }

    ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    void watch() {
        stop();
        if (held == null) {
            phase.set(new Phase.Busy(words.say("live.loading")));
        }
        watching = calls.repeat("get statistics", PAUSE, () -> numbers.newer(event.id(), held), this::show, this::fail);
    }

    void stop() {
        watching.cancel();
    }

    private void show(Tagged newer) {
        held = newer;
        notice.set(Optional.empty());
        statistics.set(Optional.of(newer.statistics()));
        phase.set(new Phase.Ready());
    }

    private void fail(Trouble trouble) {
        if (held == null) {
            phase.set(calls.phase(trouble));
        } else {
            notice.set(Optional.of(calls.notice(trouble)));
        }
    }
}
