package org.gatehouse.benchmarks.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.registration.RegistrationId;
import org.gatehouse.ticketing.registration.RegistrationStatus;
import org.gatehouse.ticketing.ticket.Ticket;
import org.gatehouse.ticketing.ticket.TicketId;
import org.gatehouse.ticketing.ticket.TicketStatus;
import org.gatehouse.ticketing.wire.AttendeeEdit;
import org.gatehouse.ticketing.wire.Guest;
import org.gatehouse.ticketing.wire.GuestHistory;
import org.gatehouse.ticketing.wire.HolderEdit;
import org.gatehouse.ticketing.wire.Imports;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Replacement;
import org.gatehouse.ticketing.wire.TicketTransfer;
import org.jspecify.annotations.Nullable;

/// A box office in memory with many guests, who answers at once: the console's own time remains.
final class FullHouse implements BoxOffice {
    private static final Instant SALE = Instant.parse("2026-06-01T10:00:00Z");
    private static final String[] FIRST = {"Ada", "Grace", "María José", "Jürgen", "Łukasz", "محمد", "さくら", "Chinedu",
            "Zoë", "Ольга", "Amélie", "Søren", "Noor", "Björk", "Xiulan"};
    private static final String[] LAST = {"Lovelace", "Hopper", "Núñez", "Groß", "Żółć", "الفارسي", "高橋", "Okafor",
            "Nguyễn", "Кузнецова", "Lefèvre", "Kierkegaard", "Haddad", "Guðmundsdóttir", "Wang", "Österreicher"};

    private final List<Guest> guests;
    private final AtomicLong firstPage = new AtomicLong();

    FullHouse(EventId event, int count) {
        var random = new SplittableRandom(34);
        var made = new ArrayList<Guest>(count);
        for (int i = count; i > 0; i--) {
            made.add(guest(event, i, random));
        }
        guests = List.copyOf(made);
    }

    /// When the first page was given out, in nanoseconds; 0 before.
    long firstPageAt() {
        return firstPage.get();
    }

    private static Guest guest(EventId event, int number, SplittableRandom random) {
        var id = new RegistrationId("order" + number + "x" + Long.toHexString(random.nextLong()));
        var name = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
        var at = SALE.plusSeconds(number);
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tickets.add(new Ticket(TicketId.issue(1, new TypeNumber(1 + i), at, random), event, id, name,
                    TicketStatus.VALID, at, null));
        }
        var registration = new Registration(id, event, Channel.BOX_OFFICE,
                new Attendee(name, "guest" + number + "@example.org"), new Money(4_500L * tickets.size(), "EUR"),
                Payment.CARD, RegistrationStatus.CONFIRMED, at, tickets);
        var came = random.nextBoolean()
                ? List.of(new Guest.Arrival(tickets.getFirst().id(), at, new GateId("north"), 1, 1))
                : List.<Guest.Arrival>of();
        return new Guest(registration, came);
    }

    @Override
    public Guest.Listed guests(EventId event, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(guests.size(), from + limit);
        firstPage.compareAndSet(0, System.nanoTime());
        return new Guest.Listed(guests.subList(from, to), to < guests.size() ? Integer.toString(to) : null, 1);
    }

    @Override
    public Guest.Changes guestsSince(EventId event, long version) {
        return new Guest.Changes(List.of(), version, version);
    }

    @Override
    public GuestHistory history(RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Imports.Reply take(EventId event, Imports.Request request, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration issue(NewRegistration registration, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration correct(RegistrationId registration, AttendeeEdit edit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration cancel(RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration refund(RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Replacement reissue(TicketId ticket, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Replacement transfer(TicketId ticket, TicketTransfer to, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket name(TicketId ticket, HolderEdit edit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket block(TicketId ticket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket unblock(TicketId ticket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path pdf(TicketId ticket, Path target) {
        throw new UnsupportedOperationException();
    }
}
