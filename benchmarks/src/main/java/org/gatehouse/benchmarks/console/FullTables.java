package org.gatehouse.benchmarks.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.registration.RegistrationStore;
import org.gatehouse.backend.table.Pause;
import org.gatehouse.backend.table.Store;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.TableNames;
import org.gatehouse.backend.ticket.TicketStore;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.price.Charge;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Sale;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;

/// Writes many sales of an event straight into the tables of a cloud, as sales leave them there. Each fiftieth was
/// refunded.
final class FullTables {
    private static final Terms SHARED = new Terms(new Rate(250, 50), new Rate(100, 0), "Sea Rescue", List.of());
    private static final Duration SALE = Duration.ofDays(30);
    private static final int AT_ONCE = 4;
    private static final int PART = 1_000;

    private final Event event;
    private final Store store;
    private final RegistrationStore office;
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(SALE);
    private final SplittableRandom random = new SplittableRandom(45);

    FullTables(OneCloud cloud, Event event) {
        this.event = event;
        this.store = new Store(cloud.dynamo(), new TableNames(OneCloud.TABLES),
                new Pause(new SecureRandom(), Thread::sleep));
        this.office = new RegistrationStore(store, new Json());
    }

    void fill(int registrations) throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = IntStream.range(0, (registrations + PART - 1) / PART).mapToObj(part -> sales(part * PART,
                    Math.min(registrations, (part + 1) * PART)))
                    .<Future<?>>map(sales -> threads.submit(() -> write(sales))).toList();
            for (var part : work) {
                part.get();
            }
        }
    }

    private void write(List<Registration> sales) {
        store.putAll(Table.TICKETS, sales.stream().flatMap(sale -> sale.tickets().stream()).map(TicketStore::row)
                .toList());
        store.putAll(Table.REGISTRATIONS, sales.stream().map(office::row).toList());
    }

    private List<Registration> sales(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::sale).toList();
    }

    private Registration sale(int number) {
        var id = new RegistrationId("order%08dx%08x".formatted(number, random.nextInt()));
        var at = begin.plusMillis(random.nextLong(SALE.toMillis()));
        boolean refunded = number % 50 == 49;
        var type = event.types().getFirst();
        var sale = new Sale(List.of(Charge.of(type, 1, SHARED, Rate.NONE)), null, 0);
        var ticket = new Ticket(TicketId.issue(event.shortId(), type.number(), at, random), event.id(), id,
                "Ada Lovelace " + number, refunded ? TicketStatus.REFUNDED : TicketStatus.VALID, at, null);
        return new Registration(id, event.id(), Channel.BOX_OFFICE,
                new Attendee("Ada Lovelace " + number, "guest" + number + "@example.org"),
                new Money(sale.amount(), event.details().currency()), Payment.CARD,
                refunded ? RegistrationStatus.REFUNDED : RegistrationStatus.CONFIRMED, at, List.of(ticket), sale);
    }
}
