package org.gatehouse.sync.checkin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The approvals that are good at this moment. Safe from any thread.
final class Approvals {
    /// Long enough to give a reason.
    static final Duration LIFE = Duration.ofMinutes(2);

    private final SecureRandom random;
    private final Map<Long, Approval> good = new HashMap<>();

    Approvals(SecureRandom random) {
        this.random = random;
    }

    synchronized Approval give(Instant now) {
        good.values().removeIf(old -> !now.isBefore(old.until()));
        var approval = new Approval(random.nextLong(), now.plus(LIFE));
        good.put(approval.number(), approval);
        return approval;
    }

    /// Uses it up.
    ///
    /// @return whether it was good
    synchronized boolean use(Approval approval, Instant now) {
        return good.remove(approval.number(), approval) && now.isBefore(approval.until());
    }

    /// What it was used for did not come about.
    synchronized void giveBack(Approval approval) {
        good.put(approval.number(), approval);
    }
}
