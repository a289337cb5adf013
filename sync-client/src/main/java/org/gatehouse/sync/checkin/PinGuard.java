package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.Objects;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.ManifestState;
import org.gatehouse.sync.store.PinAttempts;
import org.gatehouse.sync.store.StorageException;
import org.gatehouse.sync.time.DeviceClock;
import org.gatehouse.ticketing.gate.PinSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows a supervisor by their PIN, without network. Each attempt is on the disk as a wrong one before it is looked
/// at, so that ending the program gives nobody another try.
final class PinGuard {
    private static final Logger LOG = LoggerFactory.getLogger(PinGuard.class);

    private final GateStore store;
    private final DeviceClock clock;
    private final Approvals approvals;

    PinGuard(GateStore store, DeviceClock clock, Approvals approvals) {
        this.store = store;
        this.clock = clock;
        this.approvals = approvals;
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
        var now = clock.instant();
        var before = store.pinAttempts().asOf(now);
        if (before.isLocked(now)) {
            store.setPinAttempts(before);
            return locked(before);
        }
        var attempts = before.oneMore(now);
        store.setPinAttempts(attempts);
        if (seal.opens(typed)) {
            store.setPinAttempts(PinAttempts.none());
            return new PinAnswer.Approved(approvals.give(clock.instant()));
        }
        return attempts.isLocked(now) ? locked(attempts) : new PinAnswer.Wrong(attempts.left());
    }

    private static PinAnswer locked(PinAttempts attempts) {
        Instant until = Objects.requireNonNull(attempts.notBefore());
        return new PinAnswer.Locked(until);
    }
}
