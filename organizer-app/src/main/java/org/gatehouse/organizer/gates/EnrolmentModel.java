package org.gatehouse.organizer.gates;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.thread.Running;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.GateDesk;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.wire.Enrolment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A one-time code for one device, and how long it still counts.
final class EnrolmentModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private final OpenEvent event;
    private final GateDesk desk;
    private final Calls calls;
    private final InstantSource clock;
    private final ObjectProperty<Optional<Enrolment>> enrolment = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Duration> left = new SimpleObjectProperty<>(Duration.ZERO);
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Running ticking = Running.none();
    private Running asking = Running.none();

    EnrolmentModel(OpenEvent event, GateDesk desk, Calls calls, InstantSource clock) {
        this.event = event;
        this.desk = desk;
        this.calls = calls;
        this.clock = clock;
    }

    /// Asks for a new code; one shown before keeps counting until its time.
    void ask() {
        stop();
        notice.set(Optional.empty());
        var key = IdempotencyKey.random();
        asking = calls.to("make an enrolment code", () -> desk.newEnrolment(event.id(), key)).busy(busy)
                .onDone(this::show)
                .onTrouble(trouble -> notice.set(Optional.of(calls.notice(trouble)))).start();
    }

    void stop() {
        asking.cancel();
        ticking.cancel();
    }

    ObjectProperty<Optional<Enrolment>> enrolmentProperty() {
        return enrolment;
    }

    /// Zero once the code has expired.
    ObjectProperty<Duration> leftProperty() {
        return left;
    }

    ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    private void show(Enrolment made) {
        enrolment.set(Optional.of(made));
        ticking = calls.background().repeat("count down", TICK, () -> remaining(made), left::set, _ -> {});
    }

    private Duration remaining(Enrolment made) {
        var remaining = Duration.between(clock.instant(), made.until());
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }
}
