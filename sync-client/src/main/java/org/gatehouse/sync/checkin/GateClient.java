package org.gatehouse.sync.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.gatehouse.ticketing.admission.Party;
import org.gatehouse.ticketing.admission.RecordId;
import org.gatehouse.ticketing.admission.SupervisorReason;
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
    default Presented present(String scanned) {
        return present(scanned, Party.seen());
    }

    /// The same for several persons at once who go by one ticket: all of them pass, by one record, or nobody.
    Presented present(String scanned, Party party);

    /// Finds tickets on the list without network: by words of the holder's name or their beginnings in any order,
    /// whatever the accents and with one typing error in a longer word; by the order, or the last characters of it or
    /// of the ticket; by e-mail address where the organizer allows it. Names are found only where gates may show them.
    /// Never throws.
    ///
    /// @param most how many
    Found search(String query, int most);

    /// All tickets of the order that this one is of; this one alone where it is of none. Never throws.
    Found order(TicketId ticket);

    /// Judges a ticket that was found by hand and keeps the record of it, which says so. Returns once that is
    /// durable. Never throws.
    default Presented present(TicketId found) {
        return present(found, Party.seen());
    }

    Presented present(TicketId found, Party party);

    /// Judges without keeping anything: what a presentation of one person would be told. Never throws.
    Verdict look(String scanned);

    /// The same for a ticket that was found by hand.
    Verdict look(TicketId found);

    /// Knows a supervisor by their PIN, without network. Takes a tenth of a second and more. Never throws.
    ///
    /// @param pin as it was typed
    PinAnswer approve(String pin);

    /// Lets in somebody whom the gate refuses, because a supervisor says so. Returns once the record of it is durable.
    /// Never throws.
    ///
    /// @param approval is used up where somebody was let in by it
    Overruled overrule(String scanned, Party party, Approval approval, SupervisorReason reason);

    /// The same for a ticket that was found by hand.
    Overruled overrule(TicketId found, Party party, Approval approval, SupervisorReason reason);

    /// Takes back a record of this device, because a supervisor says so. Returns once the record of that is durable.
    /// Never throws.
    ///
    /// @param approval is used up where the record was taken back
    Undone undo(RecordId record, Approval approval, SupervisorReason reason);

    GateStanding standing();

    /// The last records of this device, newest first.
    ///
    /// @param most how many
    List<HistoryEntry> recent(int most);

    /// Minutes from `since` on in which this device let somebody in, those undone left out, earliest first. Does not
    /// ask the disk.
    List<Arrivals> arrivals(Instant since);

    /// Whom this device let in and should not have, as far as it knows by now: each once.
    List<GateIncident> incidents();

    /// Bytes left where this gate keeps its records; empty where the machine does not say. Asks the disk.
    OptionalLong freeSpace();

    /// Calls `listener` with the present standing and from then on whenever it changes, from a thread of the gate's
    /// own.
    ///
    /// @return ends it
    Subscription onStanding(Consumer<GateStanding> listener);

    /// Starts to upload, to fetch changes, and to read the list of tickets for searching, from then on by itself.
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
