package org.gatehouse.sync.checkin;

import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.sync.battery.BatteryGauge;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.checkin.GateStanding.ManifestStanding;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.store.Figures;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.sync.upload.SyncLoop;

/// How a gate stands, and who is told of it. Safe from any thread.
final class Situation implements AutoCloseable {
    private final EnrolledEvent event;
    private final GateStore store;
    private final DeviceClock clock;
    private final Contact contact;
    private final Notices notices;
    private final BatteryGauge battery;
    private final Standings standings = new Standings(this::standing);
    private volatile Optional<Stand> stand;
    private volatile Link link = new Link.NotTried();
    private volatile Figures figures = Figures.NONE;

    Situation(EnrolledEvent event, GateStore store, DeviceClock clock, Contact contact, Notices notices,
            BatteryGauge battery) {
        this.event = event;
        this.store = store;
        this.clock = clock;
        this.contact = contact;
        this.notices = notices;
        this.battery = battery;
        stand = store.notes().stand();
        store.damage().ifPresent(damage -> notices
                .add(new Notice.StoreDamaged(damage.saved(), damage.aside().getFileName().toString())));
    }

    Optional<Stand> stand() {
        return stand;
    }

    void standAt(Stand chosen) {
        store.notes().setStand(chosen);
        stand = Optional.of(chosen);
        changed();
    }

    void linked(SyncLoop.Connection connection) {
        link = switch (connection) {
            case SyncLoop.Connection.Online ignored -> new Link.Online();
            case SyncLoop.Connection.Offline offline ->
                new Link.Offline(offline.why(), clock.instant().plus(offline.again()));
            case SyncLoop.Connection.Revoked ignored -> new Link.Revoked();
        };
        changed();
    }

    GateStanding standing() {
        var counted = counted();
        var now = clock.read();
        return new GateStanding(event, stand.orElse(null), link, contact.last().orElse(null),
                store.manifest().map(Situation::manifest).orElse(null), counted.waiting(), counted.quarantined(),
                now.at(), now.confidence(),
                new Counts(counted.admitted(), counted.exits(), counted.refused(), counted.inside(),
                        counted.passages()),
                battery.read().orElse(null), notices.all());
    }

    /// Where the disk does not answer, what it said last.
    private Figures counted() {
        try {
            figures = store.figures();
        } catch (StorageException unreadable) {
            notices.add(new Notice.DiskFailing());
        }
        return figures;
    }

    private static ManifestStanding manifest(ManifestState state) {
        return new ManifestStanding(state.feed(), state.madeAt(), state.asOf(), state.goodUntil(), state.tickets());
    }

    GateClient.Subscription listen(Consumer<GateStanding> listener) {
        return standings.listen(listener);
    }

    /// Whoever listens is told.
    void changed() {
        standings.changed();
    }

    @Override
    public void close() {
        standings.close();
    }
}
