package org.gatehouse.sync.checkin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.battery.Battery;
import org.gatehouse.sync.battery.BatteryGauge;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.manifest.Preload;
import org.gatehouse.sync.manifest.RowRehearsal;
import org.gatehouse.sync.manifest.Trust;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.sync.upload.ChangeFeed;
import org.gatehouse.sync.upload.SyncLoop;
import org.gatehouse.sync.upload.Uploader;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.wire.Heartbeat;
import org.gatehouse.ticketing.wire.HeartbeatReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a gate does with the cloud.
final class Syncing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Syncing.class);
    private static final Duration ANCHOR_EVERY = Duration.ofMinutes(1);
    /// After an event's end, before its data goes: guests leave late, and questions come the next morning.
    static final Duration AFTER_THE_END = Duration.ofHours(24);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(5);

    private final EnrolledEvent event;
    private final GateStore store;
    private final Cloud cloud;
    private final DeviceClock clock;
    private final Contact contact;
    private final Notices notices;
    private final Preload preload;
    private final ChangeFeed feed;
    private final Uploader uploader;
    private final String software;
    private final BatteryGauge battery;
    /// Held by whoever changes the manifest.
    private final ReentrantLock manifest = new ReentrantLock();
    /// Held by whoever fetches another manifest.
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean preloading = new AtomicBoolean();
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private final Driving driving;
    /// The version of the event whose incidents have been counted.
    private long counted = -1;
    private final Every anchorTurn;
    private final Every tidyTurn;

    Syncing(EnrolledEvent event, GateStore store, Cloud cloud, DeviceClock clock, Contact contact, Notices notices,
            Trust trust, Preload preload, String software, BatteryGauge battery, Driving driving) {
        this.event = event;
        this.store = store;
        this.cloud = cloud;
        this.clock = clock;
        this.contact = contact;
        this.notices = notices;
        this.preload = preload;
        this.software = software;
        this.battery = battery;
        this.driving = driving;
        feed = new ChangeFeed(store, cloud.manifests(), contact, clock, trust);
        uploader = new Uploader(store, cloud.gates(), event.event(), contact);
        anchorTurn = new Every(ANCHOR_EVERY, clock);
        tidyTurn = new Every(TIDY_EVERY, clock);
    }

    SyncLoop.Work work() {
        return new SyncLoop.Work(uploader::sendAll, this::follow, this::beat, this::atRest, contact::answers);
    }

    /// Fetches the newest manifest and, as far as the cloud can be reached, what has changed since it was made.
    void preload(ProgressListener progress) {
        if (store.manifest().isEmpty() && !rehearsed.getAndSet(true)) {
            driving.meanwhile(new RowRehearsal(store::packer));
        }
        fetching.lock();
        try {
            preload.run(progress, manifest);
            notices.withdraw(Notice.ManifestNeeded.class);
            followOn();
        } finally {
            fetching.unlock();
        }
    }

    private void followOn() {
        manifest.lock();
        try {
            follow(feed.follow());
        } catch (CloudException | StorageException later) {
            LOG.info("what has changed since the manifest was made will follow: {}", later.getMessage());
        } finally {
            manifest.unlock();
        }
    }

    private Optional<CloudFailure> follow() {
        if (store.manifest().isEmpty() || !manifest.tryLock()) {
            return Optional.empty();
        }
        try {
            follow(feed.follow());
            countIncidents();
        } finally {
            manifest.unlock();
        }
        return Optional.empty();
    }

    private void countIncidents() {
        long version = store.manifest().map(ManifestState::feed).orElse(counted);
        if (version == counted) {
            return;
        }
        int found = store.incidents().size();
        notices.withdraw(Notice.Incidents.class);
        if (found > 0) {
            notices.add(new Notice.Incidents(found));
        }
        counted = version;
    }

    private void follow(ChangeFeed.Result result) {
        switch (result) {
            case CURRENT -> notices.withdraw(Notice.ChangesNotTrusted.class);
            case NOT_TRUSTED -> notices.add(new Notice.ChangesNotTrusted());
            case POLICY_CHANGED -> {
                notices.withdraw(Notice.ChangesNotTrusted.class);
                preloadBeside();
            }
            case MANIFEST_NEEDED -> {
                notices.add(new Notice.ManifestNeeded());
                preloadBeside();
            }
        }
    }

    /// A download may take long, and must not keep records from being sent.
    private void preloadBeside() {
        if (preloading.compareAndSet(false, true)) {
            driving.beside(() -> {
                try {
                    preload(progress -> {});
                } catch (PreloadFailed | StorageException failure) {
                    LOG.warn("a new manifest is needed and could not be had: {}", failure.getMessage());
                } finally {
                    preloading.set(false);
                }
            });
        }
    }

    /// Ends a download that runs beside; a later one goes on where it left off.
    @Override
    public void close() {
        driving.close();
    }

    private Optional<CloudFailure> beat() {
        var gate = store.notes().stand().map(Stand::gate).orElse(null);
        long version = store.manifest().map(ManifestState::feed).orElse(0L);
        var left = battery.read();
        var heartbeat = new Heartbeat(gate, version, store.countWaiting(), clock.wallOffset().toMillis(),
                left.map(Battery::percent).orElse(null), left.map(Battery::power).orElse(null), software);
        contact.timed(() -> cloud.gates().heartbeat(event.device(), heartbeat), HeartbeatReply::serverTime);
        return Optional.empty();
    }

    /// Sends what is left and asks the cloud for its time, also where only the event seems to be over.
    ///
    /// @throws CloudException where it does not answer
    void handOverRest() {
        if (store.countWaiting() > 0 || seemsOver()) {
            uploader.sendAll();
            beat();
        }
    }

    /// Whether the event is over and the cloud holds everything.
    boolean isDone() {
        try {
            return isOver() && store.countWaiting() == 0;
        } catch (StorageException unreadable) {
            return false;
        }
    }

    /// Whether the event is long over by the time that the cloud itself has told since the start: a machine's clock
    /// that is wrong wipes nothing.
    private boolean isOver() {
        return clock.read().confidence() == Confidence.ANCHORED && seemsOver();
    }

    /// Whether it is by what this machine believes.
    private boolean seemsOver() {
        return store.manifest().filter(state -> !clock.instant().isBefore(state.facts().end().plus(AFTER_THE_END)))
                .isPresent();
    }

    private void atRest() {
        if (isOver() && store.countWaiting() == 0) {
            notices.add(new Notice.Over());
        } else {
            notices.withdraw(Notice.Over.class);
        }
        if (anchorTurn.hasCome()) {
            clock.anchor().ifPresent(store.notes()::setAnchor);
        }
        if (tidyTurn.hasCome() && manifest.tryLock()) {
            try {
                store.sweep();
                store.tidy();
            } finally {
                manifest.unlock();
            }
        }
    }

    /// Says now and then that it is time.
    private static final class Every {
        private final Duration interval;
        private final DeviceClock clock;
        private long next;

        private Every(Duration interval, DeviceClock clock) {
            this.interval = interval;
            this.clock = clock;
            next = clock.nanos();
        }

        private boolean hasCome() {
            boolean come = clock.nanos() - next >= 0;
            next = come ? clock.nanos() + interval.toNanos() : next;
            return come;
        }
    }
}
