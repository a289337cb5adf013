package org.gatehouse.scanner.night;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.desk.thread.Background;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.GateStanding;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.jspecify.annotations.Nullable;

/// The end of the night without its controls. Its properties belong to the UI thread.
public final class NightViewModel implements AutoCloseable {
    private final GateClient gate;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Waiting> waiting = new ReadOnlyObjectWrapper<>();
    private GateClient.@Nullable Subscription subscription;
    private boolean closed;

    /// The night, and how to say its times.
    ///
    /// @param now the device's time
    public record Told(Night night, ZoneId zone, Instant now) {}

    /// What is only on this machine yet.
    public record Waiting(int records, Link link) {
        /// Whether nothing of the event would be lost with this machine.
        public boolean isNone() {
            return records == 0;
        }
    }

    public NightViewModel(GateClient gate, Background background) {
        this.gate = gate;
        this.background = background;
    }

    /// Sums up, and follows what is being sent from now on.
    public void start() {
        background.work("sum up the night", this::sumUp).onDone(told::set).start();
        background.work("follow what is sent", () -> gate.onStanding(now -> background.ui().run(() -> take(now))))
                .onDone(this::following).start();
    }

    private Told sumUp() {
        GateStanding standing = gate.standing();
        ZoneId zone = gate.facts().map(EventFacts::zone).orElse(ZoneOffset.UTC);
        return new Told(Night.of(standing, gate.recent(Integer.MAX_VALUE), gate.incidents().size()), zone,
                standing.now());
    }

    private void take(GateStanding now) {
        waiting.set(new Waiting(now.waiting(), now.link()));
    }

    private void following(GateClient.Subscription started) {
        if (closed)
            started.close();
        else
            subscription = started;
    }

    /// Sends at once what waits, however long the next try is away.
    public void sendNow() {
        background.work("send what waits", () -> {
            gate.syncNow();
            return gate;
        }).start();
    }

    /// Null until it is summed up.
    public ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Null until the gate has said it.
    public ReadOnlyObjectProperty<@Nullable Waiting> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Follows the gate no longer.
    @Override
    public void close() {
        closed = true;
        GateClient.Subscription following = subscription;
        subscription = null;
        if (following != null)
            following.close();
    }
}
