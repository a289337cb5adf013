package org.gatehouse.backend.registration;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gatehouse.backend.event.Organizations;
import org.gatehouse.backend.event.StoredEvent;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Caller;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.mail.Letter;
import org.gatehouse.backend.mail.Mailer;
import org.gatehouse.backend.table.Transaction.Outcome;
import org.gatehouse.backend.ticket.TicketPapers;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.registration.Mailing;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.ticket.Ticket;

/// Sends a registration's tickets by e-mail. The mail service takes the message first and then it is written down: what
/// says *sent* was sent. Where the writing fails the guest may get it twice, which costs them nothing.
public final class Sending {
    private static final int TRIES = 10;

    private final RegistrationDesk desk;
    private final RegistrationStore registrations;
    private final Organizations organizations;
    private final TicketPapers papers;
    private final Optional<Mailer> mailer;
    private final Feed feed;
    private final InstantSource clock;

    /// @param mailer absent where this cloud sends no mail
    public Sending(RegistrationDesk desk, RegistrationStore registrations, Organizations organizations,
            TicketPapers papers, Optional<Mailer> mailer, Feed feed, InstantSource clock) {
        this.desk = desk;
        this.registrations = registrations;
        this.organizations = organizations;
        this.papers = papers;
        this.mailer = mailer;
        this.feed = feed;
        this.clock = clock;
    }

    /// @param to the attendee's address as the caller knows it
    /// @return the registration, which says when and where to
    /// @throws ProblemException where there is nothing to send or nowhere to send it, or the mail service does not take
    ///                          it: then nothing is written down
    Registration send(Caller.Person caller, RegistrationId id, String to) {
        var found = desk.seenBy(caller, id);
        var registration = desk.withTickets(found.registration());
        var tickets = Sendable.tickets(registration, found.stored(), to, clock.instant());
        var post = mailer.orElseThrow(SendingProblems::noMail);
        SendingProblems.check(post.send(letter(found.stored(), registration, tickets)));
        var mailing = new Mailing(clock.instant().truncatedTo(ChronoUnit.MILLIS), to, caller.user(), tickets.size());
        return written(caller, id, mailing);
    }

    private Letter letter(StoredEvent stored, Registration registration, List<Ticket> tickets) {
        var details = stored.event().details();
        var attendee = registration.attendee();
        return new Letter(organizations.nameOf(stored.event().organization()), attendee.name(),
                String.valueOf(attendee.email()), details.name(), details.venue(),
                ZonedDateTime.ofInstant(details.doors(), details.zone()),
                ZonedDateTime.ofInstant(details.start(), details.zone()), tickets.size(),
                TicketPapers.order(registration.id()), owed(tickets), papers.document(tickets, stored),
                clock.instant());
    }

    private static List<Money> owed(List<Ticket> tickets) {
        var byCurrency = new TreeMap<String, Money>();
        tickets.stream().flatMap(ticket -> Stream.ofNullable(ticket.owed()))
                .forEach(owed -> byCurrency.merge(owed.currency(), owed, Money::plus));
        return List.copyOf(byCurrency.values());
    }

    private Registration written(Caller caller, RegistrationId id, Mailing mailing) {
        for (int tries = 0; tries < TRIES; tries++) {
            var seen = desk.seenBy(caller, id).registration();
            var outcome = feed.commit(seen.event(), FeedEntry.of(id),
                    transaction -> registrations.mailed(transaction, seen, mailing));
            if (outcome instanceof Outcome.Done) {
                return desk.find(caller, id);
            }
        }
        throw new ProblemException(
                new Problem.Busy("The message went out, but that it did could not be written down."));
    }
}
