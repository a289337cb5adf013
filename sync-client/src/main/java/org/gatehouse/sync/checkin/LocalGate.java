package org.gatehouse.sync.checkin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.battery.BatteryGauge;
import org.gatehouse.sync.checkin.GateStanding.Counts;
import org.gatehouse.sync.checkin.GateStanding.Link;
import org.gatehouse.sync.checkin.GateStanding.ManifestStanding;
import org.gatehouse.sync.checkin.GateStanding.Notice;
import org.gatehouse.sync.manifest.Preload;
import org.gatehouse.sync.manifest.Trust;
import org.gatehouse.sync.store.GateStore.Figures;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.store.StoreKeys;
import org.gatehouse.sync.time.Contact;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.sync.upload.SyncLoop;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.SupervisorReason;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.ticket.ScannedCode;
import org.gatehouse.ticketing.ticket.TicketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A gate over its store on this machine.
final class LocalGate implements SteppedGate {
    private static final Logger LOG = LoggerFactory.getLogger(LocalGate.class);

    private final EnrolledEvent event;
    private final GateStore store;
    private final Cloud cloud;
    private final DeviceClock clock;
    private final Contact contact;
    private final Notices notices = new Notices();
    private final Presenting presenting;
    private final PinGuard pins;
    private final Supervising supervising;
    private final Warming warming;
    private final Searching searching;
    private final Syncing syncing;
    private final SyncLoop loop;
    private final Driving driving;
    private final Standings standings;
    private final Farewell farewell;
    private final Path folder;
    private final BatteryGauge battery;
    private volatile Optional<Stand> stand;
    private volatile Link link = new Link.NotTried();
    private volatile Figures figures = new Figures(0, 0, 0, 0, Map.of(), 0, List.of());

    private LocalGate(EnrolmentFile file, GateStore store, StoreKeys keys, GateSetup setup, Path folder,
            Driving driving, Farewell farewell) {
        this.driving = driving;
        this.farewell = farewell;
        this.folder = folder;
        battery = setup.battery();
        event = file.event();
        this.store = store;
        clock = new DeviceClock(setup.wall(), setup.nanos(),
                store.notes().anchor().or(() -> Optional.of(file.anchor())),
                store.lastRecordAt());
        contact = new Contact(clock);
        cloud = Cloud.at(event.api(), new DeviceTokens(keys, clock, setup.random()), setup.patience(), setup.wire());
        presenting = new Presenting(store, clock, event.device());
        var approvals = new Approvals(setup.random());
        pins = new PinGuard(store, clock, approvals);
        supervising = new Supervising(store, clock, presenting, approvals);
        warming = new Warming(store, presenting, clock, setup.random());
        searching = new Searching(store, clock);
        var trust = new Trust(store, cloud.manifests(), event.event(), file.keys(),
                newest -> file.trusting(newest).write(folder));
        var preload = new Preload(store, cloud, contact, event.event(), trust, folder, keys.sealing());
        syncing = new Syncing(event, store, cloud, clock, contact, notices, trust, preload, setup.software(),
                setup.battery(),
                driving);
        standings = new Standings(this::standing);
        loop = new SyncLoop(syncing.work(), setup.pace(), driving.nanos(), setup.random(), this::linked);
        stand = store.notes().stand();
        store.damage().ifPresent(damage -> notices
                .add(new Notice.StoreDamaged(damage.saved(), damage.aside().getFileName().toString())));
    }

    static LocalGate of(EnrolmentFile file, GateStore store, StoreKeys keys, GateSetup setup, Path folder,
            Driving driving, Farewell farewell) {
        return new LocalGate(file, store, keys, setup, folder, driving, farewell);
    }

    @Override
    public EnrolledEvent event() {
        return event;
    }

    @Override
    public void preload(ProgressListener progress) {
        try {
            syncing.preload(progress);
        } finally {
            standings.changed();
        }
    }

    @Override
    public Optional<EventFacts> facts() {
        return store.manifest().map(ManifestState::facts);
    }

    @Override
    public boolean ready() {
        return store.manifest().isPresent();
    }

    @Override
    public void standAt(GateId gate, Direction direction) {
        var chosen = new Stand(gate, direction);
        store.notes().setStand(chosen);
        stand = Optional.of(chosen);
        standings.changed();
    }

    @Override
    public Optional<Stand> stand() {
        return stand;
    }

    @Override
    public void warm() {
        if (ready() && stand.isPresent()) {
            warming.warm(stand.get());
        }
    }

    @Override
    public Presented present(String scanned, Party party) {
        return told(presenting.present(scanned, party, stand));
    }

    @Override
    public Presented present(TicketId found, Party party) {
        return told(presenting.present(found, party, stand));
    }

    @Override
    public Found search(String query, int most) {
        return searching.search(query, most);
    }

    @Override
    public Found order(TicketId ticket) {
        return searching.order(ticket);
    }

    private Presented told(Presented presented) {
        if (presented.record().isPresent()) {
            loop.recordKept();
        }
        standings.changed();
        return presented;
    }

    @Override
    public PinAnswer approve(String pin) {
        return pins.approve(pin);
    }

    @Override
    public Overruled overrule(String scanned, Party party, Approval approval, SupervisorReason reason) {
        return kept(supervising.overrule(() -> ScannedCode.of(scanned), party, stand, approval, reason));
    }

    @Override
    public Overruled overrule(TicketId found, Party party, Approval approval, SupervisorReason reason) {
        return kept(supervising.overrule(() -> new ScannedCode.Found(found), party, stand, approval, reason));
    }

    @Override
    public Undone undo(RecordId record, Approval approval, SupervisorReason reason) {
        return kept(supervising.undo(record, approval, reason));
    }

    /// There may be a record to send now.
    private <T> T kept(T answer) {
        loop.recordKept();
        standings.changed();
        return answer;
    }

    @Override
    public Verdict look(String scanned) {
        return presenting.look(scanned, stand);
    }

    @Override
    public Verdict look(TicketId found) {
        return presenting.look(found, stand);
    }

    @Override
    public GateStanding standing() {
        var counted = counted();
        var now = clock.read();
        return new GateStanding(event, stand.orElse(null), link, contact.last().orElse(null),
                store.manifest().map(LocalGate::manifest).orElse(null), counted.waiting(), counted.quarantined(),
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

    @Override
    public List<HistoryEntry> recent(int most) {
        return store.recent(most);
    }

    @Override
    public List<Arrivals> arrivals(Instant since) {
        return store.arrivals(since);
    }

    @Override
    public List<GateIncident> incidents() {
        return store.incidents();
    }

    @Override
    public OptionalLong freeSpace() {
        long left = folder.toFile().getUsableSpace();
        return left > 0 ? OptionalLong.of(left) : OptionalLong.empty();
    }

    @Override
    public Subscription onStanding(Consumer<GateStanding> listener) {
        return standings.listen(listener);
    }

    @Override
    public void startSync() {
        loop.start("gate-sync");
        searching.start();
        warming.goOn();
    }

    @Override
    public void syncNow() {
        loop.now();
    }

    @Override
    public Duration untilDue() {
        return loop.untilDue();
    }

    @Override
    public void step() {
        loop.step();
    }

    @Override
    public boolean wantsManifest() {
        return driving.hasWork();
    }

    @Override
    public void fetchManifest() {
        driving.work();
    }

    private void linked(SyncLoop.Connection connection) {
        link = switch (connection) {
            case SyncLoop.Connection.Online ignored -> new Link.Online();
            case SyncLoop.Connection.Offline offline ->
                new Link.Offline(offline.why(), clock.instant().plus(offline.again()));
            case SyncLoop.Connection.Revoked ignored -> new Link.Revoked();
        };
        standings.changed();
    }

    /// Hands over what is left, also where nothing is but the event is over as far as this machine can tell by itself.
    void handOverRest() {
        if (store.countWaiting() > 0 || syncing.seemsOver()) {
            syncing.handOver();
        }
    }

    /// Breaks off what is asked of the cloud, from any thread; nothing is asked any more.
    void giveUp() {
        cloud.close();
    }

    /// Where the event is over and the cloud holds everything, nothing of it stays behind.
    @Override
    public void close() {
        loop.close();
        cloud.close();
        syncing.close();
        standings.close();
        boolean over = isOver();
        warming.close();
        searching.close();
        store.close();
        if (over) {
            var left = farewell.leave(folder, event.device());
            LOG.info("{} is over: {}", event.name(), left);
        }
    }

    private boolean isOver() {
        try {
            return syncing.isOver() && store.countWaiting() == 0;
        } catch (StorageException unreadable) {
            return false;
        }
    }
}
