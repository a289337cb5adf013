package org.gatehouse.backend.registration;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.FieldError;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.AttendeeEdit;

/// Corrects who a registration is for: registration, the names on its tickets and the news to the gates in one
/// transaction. A ticket that was given to somebody else keeps their name; no code changes.
public final class Correcting {
    private static final int TRIES = 10;

    private final RegistrationDesk desk;
    private final RegistrationStore registrations;
    private final Feed feed;
    private final Json json;

    public Correcting(RegistrationDesk desk, RegistrationStore registrations, Feed feed, Json json) {
        this.desk = desk;
        this.registrations = registrations;
        this.feed = feed;
        this.json = json;
    }

    /// One that is so already stays so.
    ///
    /// @throws ProblemException where it is not right, the registration is over, or somebody else was quicker
    Registration correct(Caller caller, RegistrationId id, AttendeeEdit asked) {
        var now = checked(asked.now());
        for (int tries = 0; tries < TRIES; tries++) {
            var found = desk.seenBy(caller, id);
            var before = desk.withTickets(found.registration());
            if (before.attendee().equals(now)) {
                return before;
            }
            check(before, asked.seen());
            if (commit(found, before, now) instanceof Outcome.Done) {
                return desk.find(caller, id);
            }
        }
        throw new ProblemException(new Problem.Busy("Others are changing the same registration."));
    }

    private static Attendee checked(Attendee asked) {
        var email = asked.email();
        var attendee = new Attendee(asked.name().strip(), email == null ? null : email.strip());
        var errors = new ArrayList<FieldError>();
        AttendeeChecks.check(attendee, "now", errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return attendee;
    }

    private static void check(Registration before, Attendee seen) {
        switch (before.status()) {
            case CANCELLED, REFUNDED -> throw ProblemException.conflict("registration-over", "Registration over",
                    "This registration has been cancelled or refunded, and stays as it was.",
                    "Nothing needs to be done: its tickets are void already.");
            case PENDING, CONFIRMED -> {
                if (!before.attendee().equals(seen)) {
                    throw ProblemException.conflict("attendee-changed", "Changed meanwhile",
                            "Somebody else changed this name or address since you opened it.",
                            "Open the registration again, and make your change once more if it is still needed.");
                }
            }
        }
    }

    /// Also tickets whose names stay are told anew: gates search by the attendee's address.
    private Outcome commit(RegistrationDesk.Found found, Registration before, Attendee now) {
        var policy = found.stored().policy();
        var tickets = before.tickets().stream().filter(ticket -> !ticket.isReplaced()).toList();
        var lines = tickets.stream().map(ticket -> named(ticket, before, now))
                .map(after -> new Change.Ticket(TicketStore.forGates(after, now.email(), policy))).toList();
        return feed.commit(before.event(), FeedEntry.of(FeedEntry.Kind.TICKETS, lines, json), transaction -> {
            registrations.correct(transaction, found.registration(), now);
            tickets.forEach(ticket -> TicketStore.name(transaction, ticket, named(ticket, before, now)));
        });
    }

    private static Ticket named(Ticket ticket, Registration before, Attendee now) {
        var holder = ticket.holder();
        return holder == null || holder.equals(before.attendee().name()) ? ticket.named(now.name()) : ticket;
    }
}
