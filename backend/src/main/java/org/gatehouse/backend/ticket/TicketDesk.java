package org.gatehouse.backend.ticket;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.Inventory;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Finds tickets for those who may see them, blocks them and takes that back.
public final class TicketDesk {
    private static final int TRIES = 5;

    /// A ticket and the event it is for.
    public record Found(Ticket ticket, StoredEvent stored) {}

    private final EventStore events;
    private final TicketStore tickets;
    private final Function<RegistrationId, Optional<String>> addresses;
    private final Feed feed;
    private final InstantSource clock;
    private final Json json;

    /// @param addresses of attendees
    public TicketDesk(EventStore events, TicketStore tickets, Function<RegistrationId, Optional<String>> addresses,
            Feed feed, InstantSource clock, Json json) {
        this.events = events;
        this.tickets = tickets;
        this.addresses = addresses;
        this.feed = feed;
        this.clock = clock;
        this.json = json;
    }

    /// @throws ProblemException where it is not there or another organization's
    public Found find(Caller caller, TicketId id) {
        var event = events.byShortId(id.eventShortId()).orElseThrow(() -> ProblemException.notFound("ticket"));
        var stored = events.find(event).filter(found -> EventStore.mayBeSeen(caller, found))
                .orElseThrow(() -> ProblemException.notFound("ticket"));
        var ticket = tickets.find(event, id).orElseThrow(() -> ProblemException.notFound("ticket"));
        return new Found(ticket, stored);
    }

    /// Says in the log whose ticket a call is about: a deed to it is in the history of its registration.
    public void tell(Call call, TicketId id) {
        call.deed().to(find(call.caller(), id).ticket().registration());
        call.deed().called(id.lastCharacters());
    }

    /// For a caller who says what they saw, which of several did it matters: what somebody else has blocked meanwhile
    /// is not blocked by them.
    ///
    /// @param since as the caller saw it, in milliseconds since 1970
    /// @param key by which the same request is known again
    record Seen(long since, String key) {
        boolean isOf(Ticket ticket) {
            return ticket.since().toEpochMilli() == since;
        }
    }

    /// Blocks a valid ticket; one that is blocked stays so.
    Ticket block(Caller caller, TicketId id, Optional<Seen> seen) {
        return become(caller, id, TicketStatus.BLOCKED, seen, TicketDesk::checkValid);
    }

    /// Lets a blocked ticket be valid again: its place had stayed taken. One that is valid stays so.
    Ticket unblock(Caller caller, TicketId id, Optional<Seen> seen) {
        return become(caller, id, TicketStatus.VALID, seen, TicketDesk::checkBlocked);
    }

    private Ticket become(Caller caller, TicketId id, TicketStatus status, Optional<Seen> seen,
            Consumer<Ticket> allowed) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = find(caller, id);
            if (found.ticket().status() == status) {
                seen.filter(_ -> status == TicketStatus.BLOCKED).ifPresent(one -> checkOwn(found.ticket(), one));
                return found.ticket();
            }
            allowed.accept(found.ticket());
            seen.filter(one -> !one.isOf(found.ticket())).ifPresent(_ -> {
                throw changedMeanwhile();
            });
            var after = found.ticket().become(status, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (commit(found, after, seen) instanceof Outcome.Done) {
                return after;
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same ticket."));
    }

    private void checkOwn(Ticket ticket, Seen seen) {
        if (!tickets.askedBy(ticket).equals(Optional.of(seen.key()))) {
            throw changedMeanwhile();
        }
    }

    private static ProblemException changedMeanwhile() {
        return ProblemException.conflict("ticket-changed", "Changed meanwhile",
                "Somebody else has changed this ticket since you saw it.", "Look at it as it is now.");
    }

    /// The address is looked up for the very version that this becomes the next of.
    private Outcome commit(Found found, Ticket after, Optional<Seen> seen) {
        return feed.commit(after.event(), () -> {
            var email = addresses.apply(after.registration()).orElse(null);
            var line = new Change.Ticket(TicketStore.forGates(after, email, found.stored().policy()));
            return new Feed.Step(FeedEntry.of(FeedEntry.Kind.TICKETS, List.of(line), json),
                    transaction -> become(transaction, found, after, seen));
        });
    }

    private static void become(Transaction transaction, Found found, Ticket after, Optional<Seen> seen) {
        var event = found.stored().event();
        TicketStore.become(transaction, found.ticket(), after.status(), after.since(), seen.map(Seen::key).orElse(""));
        var type = event.type(after.type());
        if (after.status() == TicketStatus.VALID) {
            VoidTickets.remove(transaction, event.id(), after.id());
            type.ifPresent(one -> Inventory.resell(transaction, event.id(), one));
        } else {
            VoidTickets.add(transaction, event.id(), List.of(after.id()));
            type.ifPresent(one -> Inventory.unsell(transaction, event.id(), one));
        }
    }

    private static void checkBlocked(Ticket ticket) {
        if (ticket.status() != TicketStatus.BLOCKED) {
            throw ProblemException.conflict("not-blocked", "Not blocked",
                    "This ticket was cancelled, refunded or replaced, which cannot be taken back.",
                    "Issue another ticket.");
        }
    }

    private static void checkValid(Ticket ticket) {
        if (ticket.status() != TicketStatus.VALID) {
            throw ProblemException.conflict("not-valid", "Not valid any more",
                    "Only a valid ticket can be blocked, and this one is not valid any more.",
                    "Nothing needs to be done: gates refuse it already.");
        }
    }
}
