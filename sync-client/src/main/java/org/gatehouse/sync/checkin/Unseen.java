package org.gatehouse.sync.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.Verdict.AlreadyIn;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.ticket.TicketId;

/// Tickets whose admission the disk did not confirm, so that nobody was told, and which may be on it all the same. The
/// guest who comes again is not accused of having been let in. Safe from any thread.
final class Unseen {
    /// A guest who was told stands there for so long and may be looked at again.
    private static final Duration STILL_THERE = Duration.ofSeconds(10);

    private final DeviceId device;
    private final Map<TicketId, Instant> explainedUntil = new ConcurrentHashMap<>();

    Unseen(DeviceId device) {
        this.device = device;
    }

    void note(TicketId ticket) {
        explainedUntil.put(ticket, Instant.MAX);
    }

    /// The ticket was let in since, and whoever showed it was told: from now on red is about that.
    void told(TicketId ticket) {
        explainedUntil.remove(ticket);
    }

    /// Amber in place of red where red would be for an admission that nobody was told of.
    Verdict explain(Verdict verdict, Instant now) {
        return verdict instanceof AlreadyIn in && in.first().device().equals(device) && isUnseen(in.ticket(), now)
                ? new JustAdmitted(in.ticket(), in.type(), in.holder(), in.first())
                : verdict;
    }

    private boolean isUnseen(TicketId ticket, Instant now) {
        var until = explainedUntil.computeIfPresent(ticket,
                (any, before) -> before.equals(Instant.MAX) ? now.plus(STILL_THERE) : before);
        return until != null && now.isBefore(until);
    }
}
