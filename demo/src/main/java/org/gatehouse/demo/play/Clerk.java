package org.gatehouse.demo.play;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gatehouse.sync.account.CloudConfig;
import org.gatehouse.sync.account.SecretsFolder;
import org.gatehouse.sync.account.SignIn;
import org.gatehouse.sync.account.SignInAnswer;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.sync.api.Events;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Statistics;

/// A member of staff who works through the client library rather than a window: for the many tickets nobody would
/// click for, and to ask the cloud itself what it counts.
public final class Clerk implements AutoCloseable {
    private static final int HANDS = 4;

    private final SignIn signIn;
    private final Cloud cloud;

    private Clerk(SignIn signIn, Cloud cloud) {
        this.signIn = signIn;
        this.cloud = cloud;
    }

    /// @param home where the session is kept
    public static Clerk signedIn(CloudConfig config, Path home, String email, String password) {
        var random = new SecureRandom();
        var signIn = new SignIn(config, new SecretsFolder(home, random).open(), InstantSource.system(), random);
        return switch (signIn.signIn(email, password)) {
            case SignInAnswer.SignedIn(var session) -> new Clerk(signIn, Cloud.at(config.api(), session.tokens()));
            case SignInAnswer other -> throw new IllegalStateException("The clerk is not let in: " + other);
        };
    }

    public EventReply event(String name) {
        return cloud.events().list(new Events.Query(null, name, null)).items().stream()
                .filter(reply -> reply.event().details().name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The cloud knows no event “" + name + "”"));
    }

    /// Gives a ticket of a type to each of these people.
    public List<Ticket> issue(EventId event, TypeNumber type, List<String> people) {
        return each(people, person -> give(event, person, Payment.FREE, Channel.COMP, type).tickets().getFirst());
    }

    public Registration give(EventId event, String person, Payment payment, Channel channel, TypeNumber type) {
        return cloud.registrations().create(new NewRegistration(event, channel, new Attendee(person, null), payment,
                List.of(new NewRegistration.Line(type, 1))), IdempotencyKey.random());
    }

    /// All registrations of an event.
    public List<Registration> registrations(EventId event) {
        var found = new ArrayList<Registration>();
        String cursor = null;
        do {
            var page = cloud.registrations().of(event, null, cursor);
            found.addAll(page.items());
            cursor = page.cursor();
        } while (cursor != null);
        return found;
    }

    /// Fetches the tickets' PDFs into a folder, in the order of the tickets.
    public List<Path> papers(List<Ticket> tickets, Path folder) {
        return each(tickets, ticket -> cloud.downloads().fetch(cloud.tickets().pdf(ticket.id()),
                folder.resolve(ticket.id().lastCharacters() + ".pdf")));
    }

    public Statistics statistics(EventId event) {
        return cloud.statistics().of(event);
    }

    public Cloud cloud() {
        return cloud;
    }

    @Override
    public void close() {
        cloud.close();
        signIn.close();
    }

    private static <A, B> List<B> each(List<A> all, Work<A, B> work) {
        try (var pool = Executors.newFixedThreadPool(HANDS)) {
            var running = all.stream().map(one -> pool.submit((Callable<B>) () -> work.on(one))).toList();
            var done = new ArrayList<B>();
            for (var each : running) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working", e);
        }
    }

    private interface Work<A, B> {
        B on(A one) throws Exception;
    }
}
