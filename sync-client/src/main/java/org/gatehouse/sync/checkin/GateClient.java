package org.gatehouse.sync.checkin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.gatehouse.ticketing.ticket.TicketId;

/// The gate of one enrolled event on this machine: it judges, keeps, uploads. All calls block and may be made from
/// any thread but the one that draws the window; presentations are taken one at a time.
public interface GateClient extends AutoCloseable {
    EnrolledEvent event();

    /// Fetches the newest manifest, checks it and puts it in use, all or nothing; goes on where a broken one left off.
    ///
    /// @throws PreloadFailed with the reason; the manifest in use stays in use
    void preload(ProgressListener progress);

    /// What is known of the event; empty before the first preload.
    Optional<EventFacts> facts();

    /// Whether there is a manifest to judge by.
    boolean ready();

    /// Where to stand from now on; remembered over restarts.
    void standAt(GateId gate, Direction direction);

    Optional<Stand> stand();

    /// Runs the verifier, the rules and the store once over, so that the first guest waits no longer than the next.
    /// Does nothing where there is no manifest yet or no gate to stand at.
    void warm();

    /// Judges a scanned or typed text and keeps the record of it. Returns once that is durable. Never throws.
    Presented present(String scanned);

    /// Judges a ticket that was found by hand and keeps the record of it, which says so. Returns once that is
    /// durable. Never throws.
    Presented present(TicketId found);

    /// Judges without keeping anything. Never throws.
    Verdict look(String scanned);

    GateStanding standing();

    /// The last records of this device, newest first.
    ///
    /// @param most how many
    List<HistoryEntry> recent(int most);

    /// Whom this device let in and should not have, as far as it knows by now: each once.
    List<GateIncident> incidents();

    /// Calls `listener` with the present standing and from then on whenever it changes, from a thread of the gate's
    /// own.
    ///
    /// @return ends it
    Subscription onStanding(Consumer<GateStanding> listener);

    /// Starts to upload and to fetch changes, from then on by itself.
    void startSync();

    /// Does so at once, however long the next try is away. Does not wait for it.
    void syncNow();

    /// Ends syncing and closes the store. Nothing is lost: what waits is sent after the next start.
    @Override
    void close();

    /// What ends a subscription.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
