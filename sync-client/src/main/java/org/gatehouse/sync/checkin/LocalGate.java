package org.gatehouse.sync.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
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

    private final GateParts parts;
    private final GateStore store;
    private final Situation situation;
    private final SyncLoop loop;
    private final Farewell farewell;

    /// @param farewell to which it is left once the event is over
    LocalGate(GateParts parts, Farewell farewell) {
        this.parts = parts;
        this.farewell = farewell;
        store = parts.store();
        situation = parts.situation();
        loop = parts.loop();
    }

    @Override
    public EnrolledEvent event() {
        return parts.event();
    }

    @Override
    public void preload(ProgressListener progress) {
        try {
            parts.syncing().preload(progress);
        } finally {
            situation.changed();
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
        situation.standAt(new Stand(gate, direction));
    }

    @Override
    public Optional<Stand> stand() {
        return situation.stand();
    }

    @Override
    public void warm() {
        if (ready()) {
            stand().ifPresent(parts.warming()::warm);
        }
    }

    @Override
    public Presented present(String scanned, Party party) {
        return told(parts.presenting().present(scanned, party, stand()));
    }

    @Override
    public Presented present(TicketId found, Party party) {
        return told(parts.presenting().present(found, party, stand()));
    }

    @Override
    public Found search(String query, int most) {
        return parts.searching().search(query, most);
    }

    @Override
    public Found order(TicketId ticket) {
        return parts.searching().order(ticket);
    }

    private Presented told(Presented presented) {
        if (presented.record().isPresent()) {
            loop.recordKept();
        }
        situation.changed();
        return presented;
    }

    @Override
    public PinAnswer approve(String pin) {
        return parts.pins().approve(pin);
    }

    @Override
    public Overruled overrule(String scanned, Party party, Approval approval, SupervisorReason reason) {
        return kept(parts.supervising().overrule(() -> ScannedCode.of(scanned), party, stand(), approval, reason));
    }

    @Override
    public Overruled overrule(TicketId found, Party party, Approval approval, SupervisorReason reason) {
        return kept(parts.supervising().overrule(() -> new ScannedCode.Found(found), party, stand(), approval, reason));
    }

    @Override
    public Undone undo(RecordId record, Approval approval, SupervisorReason reason) {
        return kept(parts.supervising().undo(record, approval, reason));
    }

    /// There may be a record to send now.
    private <T> T kept(T answer) {
        loop.recordKept();
        situation.changed();
        return answer;
    }

    @Override
    public Verdict look(String scanned) {
        return parts.presenting().look(scanned, stand());
    }

    @Override
    public Verdict look(TicketId found) {
        return parts.presenting().look(found, stand());
    }

    @Override
    public GateStanding standing() {
        return situation.standing();
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
        long left = parts.folder().toFile().getUsableSpace();
        return left > 0 ? OptionalLong.of(left) : OptionalLong.empty();
    }

    @Override
    public Subscription onStanding(Consumer<GateStanding> listener) {
        return situation.listen(listener);
    }

    @Override
    public void startSync() {
        loop.start("gate-sync");
        parts.searching().start();
        parts.warming().goOn();
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
        return parts.driving().hasWork();
    }

    @Override
    public void fetchManifest() {
        parts.driving().work();
    }

    /// Hands over what is left, also where nothing is but the event is over as far as this machine can tell by itself.
    void handOverRest() {
        parts.syncing().handOverRest();
    }

    /// Breaks off what is asked of the cloud, from any thread; nothing is asked any more.
    void giveUp() {
        parts.cloud().close();
    }

    /// Where the event is over and the cloud holds everything, nothing of it stays behind.
    @Override
    public void close() {
        loop.close();
        parts.cloud().close();
        parts.syncing().close();
        situation.close();
        boolean over = parts.syncing().isDone();
        parts.warming().close();
        parts.searching().close();
        store.close();
        if (over) {
            var left = farewell.leave(parts.folder(), parts.event().device());
            LOG.info("{} is over: {}", parts.event().name(), left);
        }
    }
}
