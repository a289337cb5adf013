package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.Objects;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.PinAttempts;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.admission.Confidence;
import org.gatehouse.ticketing.gate.PinSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows a supervisor by their PIN, without network. Each attempt is on the disk as a wrong one before it is looked
/// at, so that ending the program gives nobody another try. A wait that began before this start and cannot be measured
/// by the cloud's time begins anew, for the machine's clock may have been set in between.
final class PinGuard {
    private static final Logger LOG = LoggerFactory.getLogger(PinGuard.class);

    private final GateStore store;
    private final DeviceClock clock;
    private final Approvals approvals;
    private final Instant started;
    /// Whether the wait that is on the disk was measured from this start on.
    private boolean measured;

    PinGuard(GateStore store, DeviceClock clock, Approvals approvals) {
        this.store = store;
        this.clock = clock;
        this.approvals = approvals;
        started = clock.instant();
    }

    synchronized PinAnswer approve(String typed) {
        var seal = store.manifest().map(ManifestState::facts).map(facts -> facts.policy().supervisor());
        try {
            return seal.isPresent() ? approve(typed, seal.get()) : new PinAnswer.NoPin();
        } catch (StorageException disk) {
            LOG.warn("an attempt at the PIN could not be counted: {}", disk.getMessage());
            return new PinAnswer.Unavailable();
        }
    }

    private PinAnswer approve(String typed, PinSeal seal) {
        var reading = clock.read();
        var now = reading.at();
        boolean trusted = measured || reading.confidence() == Confidence.ANCHORED;
        var kept = store.notes().pinAttempts();
        var before = (trusted ? kept : kept.waitingFrom(started)).asOf(now);
        if (before.isLocked(now)) {
            store.notes().setPinAttempts(before);
            return locked(before);
        }
        var attempts = before.oneMore(now);
        store.notes().setPinAttempts(attempts);
        measured = true;
        if (seal.opens(typed)) {
            store.notes().setPinAttempts(PinAttempts.none());
            return new PinAnswer.Approved(approvals.give(clock.instant()));
        }
        return attempts.isLocked(now) ? locked(attempts) : new PinAnswer.Wrong(attempts.left());
    }

    private static PinAnswer locked(PinAttempts attempts) {
        Instant until = Objects.requireNonNull(attempts.notBefore());
        return new PinAnswer.Locked(until);
    }
}
