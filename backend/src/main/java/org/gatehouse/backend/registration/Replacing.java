package org.gatehouse.backend.registration;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gatehouse.backend.event.EventStore;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.ticket.TicketDesk;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.backend.ticket.VoidTickets;
import org.gatehouse.ticketing.event.EventStatus;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.Replacement;
import org.jspecify.annotations.Nullable;

/// Has another ticket take the place of one, with a code of its own: the old one void by name, the new one in the same
/// registration, and the news of both to the gates in one transaction. No place is taken or given back.
public final class Replacing {
    private static final int TRIES = 10;
    private static final Problem USED = new Problem.Conflict("ticket-used", "Already used",
            "Somebody has come in on this ticket, and another code would let in one more.",
            "Find the guest by name at the gate, or have the admission taken back there first.");

    private final TicketDesk desk;
    private final RegistrationStore registrations;
    private final EventStore events;
    private final TicketStore tickets;
    private final CameIn cameIn;
    private final Feed feed;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Json json;

    public Replacing(TicketDesk desk, RegistrationStore registrations, EventStore events, TicketStore tickets,
            CameIn cameIn, Feed feed, InstantSource clock, RandomGenerator random, Json json) {
        this.desk = desk;
        this.registrations = registrations;
        this.events = events;
        this.tickets = tickets;
        this.cameIn = cameIn;
        this.feed = feed;
        this.clock = clock;
        this.random = random;
        this.json = json;
    }

    /// What is asked for.
    ///
    /// @param status what the old ticket becomes
    /// @param holder the name on the new one; where absent the old one's
    /// @param request by which a repeated call is known again
    record Asked(TicketId ticket, TicketStatus status, @Nullable String holder, String request) {
        @Nullable
        String holderAfter(Ticket before) {
            return holder == null ? before.holder() : holder;
        }
    }

    /// @throws ProblemException where the ticket is not valid any more, or somebody came in on it
    Replacement replace(Caller caller, Asked asked) {
        for (int tries = 0; tries < TRIES; tries++) {
            var found = desk.find(caller, asked.ticket());
            var before = found.ticket();
            var repeated = repeated(before, asked);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            checkOpen(found.stored());
            checkValid(before);
            var made = made(found, asked);
            if (commit(found.stored(), before, made, asked) instanceof Outcome.Done) {
                return made;
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same ticket."));
    }

    private Optional<Replacement> repeated(Ticket before, Asked asked) {
        var by = before.replacedBy();
        if (by == null || !tickets.askedBy(before).equals(Optional.of(asked.request()))) {
            return Optional.empty();
        }
        return tickets.find(before.event(), by).map(now -> new Replacement(before, now));
    }

    private Replacement made(TicketDesk.Found found, Asked asked) {
        var before = found.ticket();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = TicketId.issue(found.stored().event().shortId(), before.type(), now, random);
        var fresh = new Ticket(id, before.event(), before.registration(), asked.holderAfter(before),
                TicketStatus.VALID, now, before.owed());
        return new Replacement(before.replaced(asked.status(), now, id), fresh);
    }

    /// That nobody has come in is looked up for the very version that this becomes the next of.
    private Outcome commit(StoredEvent stored, Ticket seen, Replacement made, Asked asked) {
        var registration = registrations.find(seen.registration()).orElseThrow();
        var email = registration.stored().attendee().email();
        var lines = List.of(new Change.Ticket(TicketStore.forGates(made.before(), stored.policy())),
                new Change.Ticket(TicketStore.forGates(made.now(), email, stored.policy())));
        var entry = FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json);
        return feed.commit(seen.event(), () -> {
            cameIn.refuse(stored, List.of(seen), USED);
            return new Feed.Step(entry, transaction -> {
                events.unchanged(transaction, stored);
                registrations.join(transaction, registration, made.now().id());
                TicketStore.replace(transaction, seen, made.before(), asked.request());
                TicketStore.add(transaction, made.now());
                VoidTickets.add(transaction, seen.event(), List.of(seen.id()));
            });
        });
    }

    private static void checkOpen(StoredEvent stored) {
        if (stored.event().status() != EventStatus.PUBLISHED) {
            throw ProblemException.conflict("not-published", "Not published",
                    "Tickets can be issued only while the event is published.", "Publish the event first.");
        }
    }

    private static void checkValid(Ticket ticket) {
        if (ticket.isReplaced()) {
            throw ProblemException.conflict("not-valid", "Replaced already",
                    "Another ticket has taken the place of this one already.",
                    "Open its registration, and choose the newest ticket there.");
        }
        if (ticket.status() != TicketStatus.VALID) {
            throw ProblemException.conflict("not-valid", "Not valid any more",
                    "Only a valid ticket can be issued anew or given to somebody else, and this one is not valid any more.",
                    "Issue another ticket instead.");
        }
    }
}
