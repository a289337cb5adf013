package org.gatehouse.backend.registration;

import java.util.List;
import java.util.Objects;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.ticket.TicketDesk;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.HolderEdit;

/// Corrects the name on one ticket, and tells gates in the same transaction. The code does not change.
public final class Naming {
    private static final int TRIES = 10;

    private final TicketDesk desk;
    private final RegistrationStore registrations;
    private final Feed feed;
    private final Json json;

    public Naming(TicketDesk desk, RegistrationStore registrations, Feed feed, Json json) {
        this.desk = desk;
        this.registrations = registrations;
        this.feed = feed;
        this.json = json;
    }

    /// One that has the name already keeps it.
    ///
    /// @param asked with a name that may stand on a ticket
    /// @throws ProblemException where the ticket is not valid any more, or somebody else was quicker
    Ticket name(Caller caller, TicketId id, HolderEdit asked) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = desk.find(caller, id);
            if (asked.now().equals(found.ticket().holder())) {
                return found.ticket();
            }
            check(found.ticket(), asked);
            var after = found.ticket().named(asked.now());
            if (commit(found, after) instanceof Outcome.Done) {
                return after;
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same ticket."));
    }

    private static void check(Ticket ticket, HolderEdit asked) {
        if (ticket.status() != TicketStatus.VALID) {
            throw ProblemException.conflict("not-valid", "Not valid any more",
                    "Only a valid ticket gets another name, and this one is not valid any more.",
                    "Open its registration again, and choose the newest ticket there.");
        }
        if (!Objects.equals(ticket.holder(), asked.seen())) {
            throw ProblemException.conflict("attendee-changed", "Changed meanwhile",
                    "Somebody else changed the name on this ticket since you opened it.",
                    "Open its registration again, and make your change once more if it is still needed.");
        }
    }

    /// The address is looked up for the very version that this becomes the next of.
    private Outcome commit(TicketDesk.Found found, Ticket after) {
        return feed.commit(after.event(), () -> {
            var email = registrations.address(after.registration()).orElse(null);
            var line = new Change.Ticket(TicketStore.forGates(after, email, found.stored().policy()));
            return new Feed.Step(FeedEntry.of(FeedEntry.Kind.TICKETS, List.of(line), json),
                    transaction -> TicketStore.name(transaction, found.ticket(), after));
        });
    }
}
